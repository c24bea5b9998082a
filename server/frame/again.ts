/** Work that is done over and over until it is stopped, never twice at once; what goes wrong is reported and tried again. */
export const again = (everyMs: number, work: () => Promise<void>, report: (fault: unknown) => void) => {
  let running: Promise<void> = Promise.resolve()
  let isBusy = false
  const turn = async () => {
    try {
      await work()
    } catch (fault) {
      report(fault)
    } finally {
      isBusy = false
    }
  }
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    running = turn()
  }, everyMs).unref()
  return {
    /** Waits for the turn that is under way. */
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
