type Brand = { brand: string; version: string }
/** What newer browsers say of themselves in words instead of one long line. */
type Told = { userAgent: string; userAgentData?: { platform: string; brands: readonly Brand[] } }

const systems = [
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
] as const

const browsers = [
  [/MicroMessenger/, '微信 WeChat'],
  [/DingTalk/i, '钉钉 DingTalk'],
  [/Edg/, 'Edge'],
  [/Firefox/, 'Firefox'],
  [/Chrome/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const

const named = (list: readonly (readonly [RegExp, string])[], text: string) =>
  list.find(([sign]) => sign.test(text))?.[1]

/** The model stands before `Build` or the closing bracket; browsers that hide it write K. */
const modelIn = (userAgent: string): string | undefined => {
  const model = /Android [\d.]+; (?:[a-z]{2}-[a-z]{2}; )?([^;)]+?)(?: Build\/[^;)]*)?[;)]/i.exec(
    userAgent,
  )?.[1]
  return model === undefined || model === 'K' ? undefined : model.trim()
}

/** A device in a few words, for the paper that it signs: “Android V2309A, Chrome”. At most 80 characters. */
export const deviceName = ({ userAgent, userAgentData }: Told): string => {
  const system = named(systems, userAgent) ?? (userAgentData?.platform || '?')
  const browser = named(browsers, userAgent) ?? userAgentData?.brands[0]?.brand
  const model = modelIn(userAgent)
  const machine = model === undefined ? system : `${system} ${model}`
  return (browser === undefined ? machine : `${machine}, ${browser}`).slice(0, 80)
}
