/** An image that travelled inside the text, as the file it is; nothing when it is no image after all. */
export function imageFile(address: string, number: number): File | null {
  const [, type, data] = /^data:(image\/[a-z0-9.+-]+);base64,(.*)$/is.exec(address) ?? []
  if (!type || !data) return null
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s+/g, '')), letter => letter.charCodeAt(0))
    return new File([bytes], `anh-${number + 1}.${type.split('/')[1]!.replace('jpeg', 'jpg')}`, { type })
  } catch {
    return null
  }
}
