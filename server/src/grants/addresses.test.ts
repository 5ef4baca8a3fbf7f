import { expect, test } from 'vitest';
import { readAddresses } from './addresses.ts';

const read = (text: string) => readAddresses(text).map(({ name, email }) => [name, email]);

test('addresses as people paste them', () => {
  expect(read('Ana Pop <ana@x.example>\nbob@x.example')).toEqual([
    ['Ana Pop', 'ana@x.example'],
    [null, 'bob@x.example'],
  ]);
  expect(read('"Pop, Ana" <Ana@x.example>, bob@x.example; Cy <cy@x.example>')).toEqual([
    ['Pop, Ana', 'ana@x.example'],
    [null, 'bob@x.example'],
    ['Cy', 'cy@x.example'],
  ]);
  expect(read('')).toEqual([]);
});

test('a CSV file, with the name on either side, and a header that is none of them', () => {
  expect(read('Name;E-Mail\r\nAna Pop;ana@x.example\r\n"Bob ""B""";bob@x.example;+1')).toEqual([
    ['Ana Pop', 'ana@x.example'],
    ['Bob "B"', 'bob@x.example'],
  ]);
  expect(read('Email\tName\nana@x.example\tAna Pop')).toEqual([['Ana Pop', 'ana@x.example']]);
});

test('what is no address is told and not dropped', () => {
  expect(readAddresses('ana@x.example\nnobody\nbroken@')).toMatchObject([
    { place: 1, email: 'ana@x.example' },
    { place: 2, email: null, written: 'nobody' },
    { place: 3, email: null, written: 'broken@' },
  ]);
});
