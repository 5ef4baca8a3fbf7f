import { useMemo } from 'react';
import { type Accent, accentsOf } from '../../../contract/src/brand.ts';

/** The look of a workspace: its accents in place of ours, for as long as this is on the page. */
export function Branded({ colour }: { colour: string | null }) {
  const rules = useMemo(() => colour && rulesOf(colour), [colour]);
  return rules ? <style>{rules}</style> : null;
}

function rulesOf(colour: string): string {
  const { light, dark } = accentsOf(colour);
  // Said once more than Mantine says it, so that it holds wherever in the page it stands.
  const rule = (scheme: string, accent: Accent) =>
    `:root:root[data-mantine-color-scheme="${scheme}"]{${Object.entries(accentVariables(accent))
      .map(([name, value]) => `${name}:${value}`)
      .join(';')}}`;
  return rule('light', light) + rule('dark', dark);
}

/** The variables that an accent sets, on the page or on a part of it. */
export const accentVariables = ({ fill, fillHover, text, chosen }: Accent): Record<string, string> => ({
  '--accent': text,
  '--accent-fill': fill,
  '--accent-fill-hover': fillHover,
  '--chosen': chosen,
  '--mantine-color-anchor': text,
  '--mantine-color-petrol-filled': fill,
  '--mantine-color-petrol-filled-hover': fillHover,
  '--mantine-color-petrol-text': text,
  '--mantine-primary-color-filled': fill,
  '--mantine-primary-color-filled-hover': fillHover,
});
