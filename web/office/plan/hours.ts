/** Minutes while they are few, then hours: the word and the number to say. */
export const hoursOf = (minutes: number): { unit: 'minutes' | 'hours'; count: number } =>
  Math.abs(minutes) < 100
    ? { unit: 'minutes', count: minutes }
    : {
        unit: 'hours',
        count: Math.abs(minutes) < 6000 ? Math.round(minutes / 6) / 10 : Math.round(minutes / 60),
      }
