import { guardTyping } from '@/lib/page/private-typing';

// Runs before the page's first script, so that none of them can listen to what is typed into our UI.
export default { main: () => guardTyping(window) };
