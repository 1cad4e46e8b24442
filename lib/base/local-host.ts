/*
 * Addresses of the machine itself and of the network it stands in: RFC 6890, RFC 6761, RFC 6762, RFC 8375. Names that
 * only resolve to such an address are not known here.
 */

const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/** Whether a URL's host name (as `URL.hostname` gives it) belongs to this machine or its own network. */
export function isLocalHost(hostname: string): boolean {
  // `router.` is `router`, asked for without the domains that a machine may add.
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isLocalIpv6(host.slice(1, -1));
  const numbers = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host)?.slice(1).map(Number);
  if (numbers !== undefined) return isLocalIpv4(numbers);
  return !host.includes('.') || LOCAL_NAME.test(host);
}

function isLocalIpv4([first = 0, second = 0]: readonly number[]): boolean {
  return (
    first === 0 ||
    first === 10 ||
    first === 127 ||
    (first === 100 && second >= 64 && second < 128) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 198 && (second === 18 || second === 19)) ||
    first >= 224
  );
}

/** As browsers write them: lower case, shortened, an IPv4 address within it as two groups of hex. */
function isLocalIpv6(host: string): boolean {
  if (host === '::' || host === '::1') return true;
  const mapped = /^(?:::(?:ffff:)?|64:ff9b::)([0-9a-f]+):([0-9a-f]+)$/.exec(host);
  if (mapped !== null) {
    const [high = 0, low = 0] = mapped.slice(1).map((group) => Number.parseInt(group, 16));
    return isLocalIpv4([high >> 8, high & 255, low >> 8, low & 255]);
  }
  return /^(?:f[cd]|fe[89a-f]|ff)/.test(host);
}
