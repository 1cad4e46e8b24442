import browser from 'webextension-polyfill';

/** Has `onAlarm` called every so many minutes, also after the background was stopped; an alarm of that name gives way. */
export async function setAlarm(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: minutes });
}

/** As `setAlarm`, but an alarm of that name that there is goes on as it was. */
export async function keepAlarm(name: string, minutes: number): Promise<void> {
  if ((await browser.alarms.get(name)) === undefined) await setAlarm(name, minutes);
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back with the name of each alarm. Call synchronously when the background starts. */
export function onAlarm(callback: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => callback(name));
}
