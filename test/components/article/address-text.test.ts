import { expect, it } from 'vitest';
import { fileNameOfAddress } from '@/components/article/address-text';

it.each([
  ['https://img.example/2021/12/lead.jpg?width=800', 'lead.jpg'],
  ['https://img.example/a/%E9%A2%98%E5%9B%BE.png', '题图.png'],
  ['https://img.example/100%.jpg', '100%.jpg'],
  ['https://img.example/photos/', 'photos'],
  ['https://img.example', 'img.example'],
  ['no address', 'no address'],
])('shows %s as %s', (address, name) => {
  expect(fileNameOfAddress(address)).toBe(name);
});
