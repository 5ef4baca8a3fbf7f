import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/parts.module.css';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './orders.module.css';

type Props = {
  orderId: string;
  /** While it is deleted, and afterwards, nobody asks for it again. */
  leave: (gone: boolean) => void;
  close: () => void;
};

/** A draft is deleted and has no bin: it asks first. */
export function RemoveOrder({ orderId, leave, close }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const unreachable = useUnreachable();
  const remove = api.useMutation('delete', '/api/orders/{orderId}', besideField);
  const yes = () => {
    leave(true);
    remove.mutate(
      { params: { path: { orderId } } },
      { onSuccess: () => void navigate({ to: '/orders', replace: true }), onError: () => leave(false) },
    );
  };
  return (
    <Dialog close={close} title={t('orders.removeThis')} size={440}>
      <p className={classes.asked}>{t('orders.removeNote')}</p>
      {remove.error !== null && <ProblemNote problem={asProblem(remove.error, unreachable)} />}
      <div className={layout.buttons}>
        <Button onClick={close} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button variant="filled" loading={remove.isPending} onClick={yes}>
          {t('orders.remove')}
        </Button>
      </div>
    </Dialog>
  );
}
