/** Like `fetch` of a file, and tells how much of it has gone out: on a slow line nobody should wonder. */
export const sendBytes = (
  address: string,
  { headers, signal }: RequestInit,
  bytes: Uint8Array<ArrayBuffer>,
  progress: (share: number) => void = () => {},
): Promise<Response> =>
  new Promise((answered, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    for (const [name, value] of Object.entries(headers as Record<string, string>))
      request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total)
    request.onload = () => answered(new Response(request.responseText, { status: request.status }))
    request.onerror = () => failed(new TypeError('no answer'))
    request.onabort = request.onerror
    signal?.addEventListener('abort', () => request.abort())
    if (signal?.aborted) request.abort()
    else request.send(bytes)
  })
