import { type Sentences, sentence } from '../base/refusal.ts'

export const photoSentences = {
  'photo.not-found': sentence('missing', {
    zh: '没有这张照片，或不在您的范围内。请从记录里打开照片。',
    en: 'There is no such photo within your reach. Open it from its record.',
  }),
  'photo.damaged': sentence('busy', {
    zh: '照片文件丢失或损坏，打不开。请管理员从备份里恢复照片目录，再试一次。',
    en: 'The photo’s file is lost or damaged. Ask the administrator to restore the photo folder from a backup, then try again.',
  }),
  'photo.unknown': sentence('incomplete', {
    zh: '有 {count} 张照片没有上传，或不是本单位的，记录没有提交。请按标出的位置去掉，重新选好再交。',
    en: 'Photos that were not uploaded, or belong to another body: {count}. Nothing was filed; take them out where marked, choose them again and send.',
  }),
  'photo.heic': sentence('incomplete', {
    zh: '这是 HEIC 格式的照片，这里存不了。苹果手机请在“设置”的“相机”“格式”里选“兼容性最佳”再拍；已经拍好的，发到微信再存回相册就是 JPEG。',
    en: 'This photo is HEIC, which cannot be kept here. On an iPhone choose Settings, Camera, Formats, Most Compatible and take it again; one already taken can be exported as JPEG.',
  }),
  'photo.moving': sentence('incomplete', {
    zh: '这是动图，这里只收静止的照片。请截取一张，或重新拍一张。',
    en: 'This picture moves; only still photos are kept here. Take a still of it, or a new photo.',
  }),
  'photo.drawing': sentence('incomplete', {
    zh: '这是矢量图（SVG），这里只收照片。请截屏成 JPEG 或 PNG 再传。',
    en: 'This is a drawing (SVG); only photos are kept here. Save a screenshot of it as JPEG or PNG and send that.',
  }),
  'photo.document': sentence('incomplete', {
    zh: '这是文档，不是照片，这里暂时只收照片。请把要紧的几页拍下来再传。',
    en: 'This is a document and not a photo; only photos are kept here for now. Photograph the pages that matter and send those.',
  }),
  'photo.not-a-picture': sentence('incomplete', {
    zh: '这个文件不是照片，也许改过扩展名。请选 JPEG、PNG 或 WebP 照片，或当场拍一张。',
    en: 'This file is no photo, whatever its name says. Choose a JPEG, PNG or WebP photo, or take one now.',
  }),
  'photo.broken': sentence('incomplete', {
    zh: '照片不完整，多半是没有传完或存坏了。请重新选这一张；还不行就重拍。',
    en: 'The photo is incomplete: cut off on its way, or badly saved. Choose it again, or take it anew.',
  }),
  'photo.too-large': sentence('incomplete', {
    zh: '这个文件太大，不像是手机拍的照片。请选普通照片，或当场拍一张。',
    en: 'This file is too large to be a photo from a phone. Choose an ordinary photo, or take one now.',
  }),
  'photo.too-many-pixels': sentence('incomplete', {
    zh: '照片有 {megapixels} 百万像素，最多 {most} 百万。请在相机设置里把照片尺寸调小再拍。',
    en: 'The photo has {megapixels} megapixels, and {most} is the most. Choose a smaller photo size in the camera and take it again.',
  }),
  'photo.too-many-today': sentence('conflict', {
    zh: '这个账号今天已传 {most} 张照片，到了上限。请明天再传；确有需要请联系镇安办。',
    en: 'This account has added {most} photos today, which is the most. Go on tomorrow, or ask the town safety office.',
  }),
  'photo.busy': sentence('busy', {
    zh: '正在处理的照片太多，这一张还没有存。请过一会儿再传，照片还在您的手机里。',
    en: 'Too many photos are being worked on and this one was not kept. Send it again shortly; it is still on your phone.',
  }),
} satisfies Sentences
