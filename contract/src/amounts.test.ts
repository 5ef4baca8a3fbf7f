import { expect, test } from 'vitest';
import { digitsOf, judgeAmount, mostAmount, readAmount, readDecimal, typeAmount, writeAmount } from './amounts.ts';

test('an amount is read as people type it where they are', () => {
  for (const [typed, language, amount] of [
    ['1250', 'en', 125_000],
    ['1,250.50', 'en', 125_050],
    ['1,250', 'en', 125_000],
    ['12.5', 'en', 1250],
    ['€ 12.50', 'en', 1250],
    ['12,5', 'en', 1250],
    ['1.250,50', 'de', 125_050],
    ['1.250', 'de', 125_000],
    ['12.5', 'de', 1250],
    ['12,50 EUR', 'de', 1250],
    ['1 250,5', 'fr', 125_050],
    ["1'250.50", 'de-CH', 125_050],
    ['−3', 'en', -300],
    ['.5', 'en', 50],
    ['0', 'en', 0],
    ['1,234,567.89', 'en', 123_456_789],
  ] as const)
    expect([typed, language, readAmount(typed, 'EUR', language)]).toEqual([typed, language, amount]);
});

test('what is no amount, or finer than its currency, is none', () => {
  for (const typed of ['', 'a lot', '1.2.3', '1,2,3', '12.505', '-', '9'.repeat(20)])
    expect([typed, readAmount(typed, 'EUR', 'en')]).toEqual([typed, null]);
});

test('a currency has the digits it has', () => {
  expect(['EUR', 'JPY', 'KWD'].map(digitsOf)).toEqual([2, 0, 3]);
  expect(readAmount('1,200', 'JPY', 'en')).toBe(1200);
  expect(readAmount('1200.5', 'JPY', 'en')).toBeNull();
  expect(readAmount('1.250', 'KWD', 'en')).toBe(1250);
  expect(writeAmount(1200, 'JPY', 'en')).toBe('¥1,200');
  expect(writeAmount(125_050, 'EUR', 'de').replaceAll(/\s/g, ' ')).toBe('1.250,50 €');
  expect(writeAmount(1250, 'KWD', 'en').replaceAll(/\s/g, ' ')).toBe('KWD 1.250');
});

test('what is written into a field is read again as it was', () => {
  for (const language of ['en', 'de', 'fr', 'ro', 'ru'])
    for (const currency of ['EUR', 'JPY', 'KWD'])
      for (const amount of [0, 5, 1250, 123_456_789, -40])
        expect(readAmount(typeAmount(amount, currency, language), currency, language)).toBe(amount);
});

test('a quantity is read alike', () => {
  expect(['7.5', '7,50', '1,200', '.25', 'x'].map((typed) => readDecimal(typed, 'en'))).toEqual(['7.5', '7.5', '1200', '0.25', null]);
});

test('what cannot be kept says why', () => {
  for (const [typed, why] of [
    ['a lot', 'no-amount'],
    ['12.505', 'too-fine'],
    ['99999999999999', 'too-large'],
    ['-99999999999999', 'too-large'],
    ['9'.repeat(20), 'too-large'],
    ['100,000,000,000.01', 'too-large'],
    ['100,000,000,000', mostAmount],
  ] as const)
    expect([typed, judgeAmount(typed, 'EUR', 'en')]).toEqual([typed, why]);
  expect(judgeAmount('12.50', 'EUR', 'en', 1000)).toBe('too-large');
});
