import { EmptyState } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = { icon: Icon; title: string; next: string; children?: ReactNode };

/** What this place is, and the one next step. */
export function Empty({ icon: Sign, title, next, children }: Props) {
  return (
    <EmptyState align="left" size="sm" py={24} icon={<Sign size={32} stroke={1.5} color="var(--ink-2)" />} title={title} description={next}>
      {children && <EmptyState.Actions>{children}</EmptyState.Actions>}
    </EmptyState>
  );
}
