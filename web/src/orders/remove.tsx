import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Question } from '../parts/question.tsx';
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
  const remove = api.useMutation('delete', '/api/orders/{orderId}', besideField);
  const yes = () => {
    leave(true);
    remove.mutate(
      { params: { path: { orderId } } },
      { onSuccess: () => void navigate({ to: '/orders', replace: true }), onError: () => leave(false) },
    );
  };
  return (
    <Question
      close={close}
      title={t('orders.removeThis')}
      size={440}
      error={remove.error}
      pending={remove.isPending}
      words={t('orders.remove')}
      yes={yes}
    >
      <p className={classes.asked}>{t('orders.removeNote')}</p>
    </Question>
  );
}
