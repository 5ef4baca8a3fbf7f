import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';

type Props = Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> &
  Omit<ButtonProps, 'leftSection' | 'size' | 'className'> & { icon: ReactNode; children: ReactNode };

/** A button of a bar of tools: an icon with its words, and on a phone the icon alone. */
export function ToolButton({ icon, children, ...more }: Props) {
  return (
    <Button size="xs" variant="subtle" className="icon-on-phone" leftSection={icon} {...more}>
      <span className="words">{children}</span>
    </Button>
  );
}
