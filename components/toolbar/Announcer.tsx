import { useEffect, useState } from 'preact/hooks';

/** Ms by which a sentence comes after its region: screen readers tell only what changes in a region that they know. */
const AFTER_REGION_MS = 100;

/** Tells a screen reader what has just been done, where nothing that has the focus says so. */
export function Announcer({ text }: { readonly text: string }) {
  const [told, setTold] = useState('');
  useEffect(() => {
    setTold('');
    const timer = setTimeout(() => setTold(text), AFTER_REGION_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {told}
    </p>
  );
}
