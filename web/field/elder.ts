const key = 'bihuan.elder'

/** Whether this device shows the 长辈版: larger, plainer, the same pages in the same order. */
export const isElder = (): boolean => {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

export const showElder = (isOn: boolean): void => {
  document.documentElement.classList.toggle('elder', isOn)
}

export const chooseElder = (isOn: boolean): void => {
  showElder(isOn)
  try {
    localStorage.setItem(key, isOn ? 'yes' : 'no')
  } catch {
    // A browser that keeps nothing shows it until the page is left.
  }
}
