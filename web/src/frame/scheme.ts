import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

export function useScheme() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  return { dark, turn: () => setColorScheme(dark ? 'light' : 'dark') };
}
