import { describe, expect, it } from 'vitest';
import { isLocalHost } from '@/lib/base/local-host';

/** As the browser reads it, whatever the spelling. */
const hostOf = (host: string) => new URL(`http://${host}/a.jpg`).hostname;

describe('an address of this machine or its network', () => {
  it.each([
    ...['0.0.0.0', '0.255.255.255', '10.0.0.0', '10.255.255.255', '127.0.0.1', '127.255.255.255'],
    ...['100.64.0.0', '100.127.255.255', '169.254.0.0', '169.254.169.254', '169.254.255.255'],
    ...['172.16.0.0', '172.31.255.255', '192.168.0.0', '192.168.255.255'],
    ...['198.18.0.0', '198.19.255.255'],
    ...['224.0.0.1', '239.255.255.255', '240.0.0.0', '255.255.255.255'],
  ])('is %s', (host) => {
    expect(isLocalHost(hostOf(host))).toBe(true);
  });

  it.each([
    ...['[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[fc00::1]', '[fd12:3456::1]', '[FDFF::1]'],
    ...['[fe80::1]', '[febf::1]', '[fec0::1]', '[ff02::1]'],
    ...['[::ffff:127.0.0.1]', '[::ffff:10.1.2.3]', '[::ffff:c0a8:101]', '[::ffff:0:0]'],
    ...['[64:ff9b::192.168.1.1]', '[::127.0.0.1]', '[::10.0.0.1]'],
  ])('is %s', (host) => {
    expect(isLocalHost(hostOf(host))).toBe(true);
  });

  it.each([
    ...['localhost', 'LOCALHOST', 'localhost.', 'app.localhost', 'router', 'router.', 'nas'],
    ...['printer.local', 'printer.local.', 'wiki.intranet', 'db.internal', 'box.lan', 'fritz.home'],
    ...['mail.corp', 'box.home.arpa'],
  ])('is %s', (host) => {
    expect(isLocalHost(hostOf(host))).toBe(true);
  });

  it.each([
    ...['2130706433', '0x7f000001', '017700000001', '0x7f.1', '127.1', '0177.0.0.1', '127.0.0.1.'],
    ...['0', '192.168.257', '0xa.0x0.0x0.0x1', '１２７.０.０.１', '127。0。0。1'],
  ])('is %s, as a browser reads it', (host) => {
    expect(hostOf(host)).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(isLocalHost(hostOf(host))).toBe(true);
  });
});

describe('an address of the web', () => {
  it.each([
    ...['1.1.1.1', '9.255.255.255', '11.0.0.0', '126.255.255.255', '128.0.0.1'],
    ...['100.63.255.255', '100.128.0.0', '169.253.255.255', '169.255.0.0'],
    ...['172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0'],
    ...['198.17.255.255', '198.20.0.0', '223.255.255.255', '0x08080808', '134744072'],
  ])('is %s', (host) => {
    expect(isLocalHost(hostOf(host))).toBe(false);
  });

  it.each([
    ...['[2001:db8::1]', '[2606:4700::1111]', '[fb00::1]', '[fe00::1]'],
    ...['[::ffff:8.8.8.8]', '[64:ff9b::8.8.8.8]', '[2001:db8::fe80:1]'],
  ])('is %s', (host) => {
    expect(isLocalHost(hostOf(host))).toBe(false);
  });

  it.each([
    ...['harbour.example', 'harbour.example.', 'localhost.example', 'local.example', 'a.corporate'],
    ...['mylocal.example', 'xn--fiqs8s.example', '10.example'],
    ...['home.arpa.example', 'notlocal.com', 'lan.example'],
  ])('is %s', (host) => {
    expect(isLocalHost(hostOf(host))).toBe(false);
  });
});
