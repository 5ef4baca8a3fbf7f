import { Anchor } from '@mantine/core';

export function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((piece, place) =>
    place % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
      <Anchor key={place} href={piece} underline="always" target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
        {piece}
      </Anchor>
    ) : (
      piece
    ),
  );
}
