import { type ComponentType, useEffect, useState } from 'react';
import { tellRefusal } from './refusal-notice.tsx';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A part whose script is fetched when it is wanted. Without a connection it says so, and may be wanted again. */
export function useLater<Props>(load: Load<Props>, wanted: boolean, notNow: () => void): ComponentType<Props> | undefined {
  const [part, setPart] = useState<ComponentType<Props>>();
  useEffect(() => {
    if (!wanted || part) return;
    load().then(
      (it) => setPart(() => it),
      (error) => {
        tellRefusal({ error });
        notNow();
      },
    );
  }, [load, wanted, part, notNow]);
  return part;
}

type Dialog = { opened: boolean; close: () => void };

/** A page is there sooner without the dialogs that are behind its buttons. */
export function LaterDialog<Props extends Dialog>({ load, props }: { load: Load<Props>; props: Props }) {
  const Loaded = useLater(load, props.opened, props.close);
  return Loaded && <Loaded {...props} />;
}
