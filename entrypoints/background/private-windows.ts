import { failed } from '@/lib/base/result';
import type { Handlers } from '@/lib/messages/serve';
import { readSettings } from '@/lib/platform/settings';

/** Whether what is saved in private windows is not kept. */
export async function isPrivateUnkept(): Promise<boolean> {
  return !(await readSettings()).keepPrivate;
}

/** What stores something of the page that it comes from. */
const storing = ['article.save', 'annotation.save', 'annotation.edit', 'version.add'] as const;

/** Refuses to store what comes from a private window, unless the person has said that it is kept. */
export function keepingPrivate<Some extends Pick<Handlers, (typeof storing)[number]>>(
  handlers: Some,
): Some {
  const guarded = storing.map((name) => {
    const handler = handlers[name] as Handlers['article.save'];
    const guard: Handlers['article.save'] = async (payload, sender) =>
      sender.isPrivate && (await isPrivateUnkept())
        ? failed('private-window')
        : handler(payload, sender);
    return [name, guard];
  });
  return { ...handlers, ...Object.fromEntries(guarded) };
}
