import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { OpenOrder } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import { CurrencyField } from '../parts/currency-field.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Form } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { useSending } from '../parts/sending.ts';
import { emptyLine, Lines, type TypedLine } from './lines.tsx';
import classes from './orders.module.css';
import { Sums } from './sums.tsx';

type Values = {
  title: string;
  day: string | null;
  due: string | null;
  currency: string;
  sender: string;
  billedTo: string;
  terms: string;
  lines: TypedLine[];
};

/** An order that was not sent yet: everything on it is typed where it will stand. What is typed is kept until it is saved. */
export function Draft({ order, readAgain }: { order: OpenOrder; readAgain: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const amounts = useAmounts();
  const { form, kept } = useKeptForm<Values>(`order:${order.id}`, {
    title: order.title,
    day: order.day,
    due: order.due,
    currency: order.currency,
    sender: order.sender,
    billedTo: order.billedTo,
    terms: order.terms,
    lines: order.lines.length
      ? order.lines.map(({ id, text, quantity, unitPrice, taxRate }) => ({
          id,
          text,
          quantity: amounts.writeNumber(quantity),
          price: amounts.type(unitPrice, order.currency),
          tax: amounts.writeNumber(taxRate),
        }))
      : [emptyLine('20')],
  });
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/orders/{orderId}', besideField);
  const setLines = api.useMutation('put', '/api/orders/{orderId}/lines', besideField);
  const become = api.useMutation('put', '/api/orders/{orderId}/status', besideField);
  const remove = api.useMutation('delete', '/api/orders/{orderId}', { onSuccess: () => void navigate({ to: '/orders' }) });
  const [sends, setSends] = useState(false);
  // What was typed is a change of what was read when typing began, whatever others did since.
  const version = useRef(order.version);
  const params = { path: { orderId: order.id } };

  const save = (then: 'stay' | 'send') =>
    form.onSubmit(async ({ lines, day, ...head }) => {
      if (!day) return form.setFieldError('day', t('orders.noDay'));
      const read = lines.filter(({ text, price }) => text.trim() || price.trim()).map(readLine);
      if (read.some((line) => line === null)) return form.setFieldError('lines', t('orders.linesWrong', { currency: head.currency }));
      sending.start();
      setSends(then === 'send');
      try {
        const changed = await change.mutateAsync({ params, body: { ...head, day }, headers: { 'If-Match': `"${version.current}"` } });
        version.current = changed.version;
        const headers = { 'If-Match': `"${version.current}"` };
        const written = await setLines.mutateAsync({ params, body: { lines: read.filter((line) => line !== null) }, headers });
        version.current = written.version;
        kept.sent();
        if (then === 'send') await become.mutateAsync({ params, body: { status: 'sent' } });
        else readAgain();
      } catch (error) {
        sending.refused(error);
      }
    });

  const readLine = ({ id, text, quantity, price, tax }: TypedLine) => {
    const [count, rate] = [amounts.readNumber(quantity), amounts.readNumber(tax || '0')];
    const unitPrice = amounts.read(price, form.values.currency);
    const fits = count !== null && /^-?\d{1,5}(\.\d{1,3})?$/.test(count) && rate !== null && /^\d{1,2}(\.\d{1,2})?$/.test(rate);
    if (!fits || unitPrice === null) return null;
    return { ...(id && { id }), text: text.trim(), quantity: count, unitPrice, taxRate: rate };
  };

  const saving = change.isPending || setLines.isPending || become.isPending;
  return (
    <Form
      onSubmit={save('stay')}
      sending={sending}
      kept={kept}
      pending={saving && !sends}
      button={t('orders.save')}
      quiet
      beside={
        <>
          {sending.problem?.code === 'edited-meanwhile' && (
            <Button variant="subtle" onClick={readAgain}>
              {t('orders.readAgain')}
            </Button>
          )}
          {order.may.remove && (
            <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate({ params })}>
              {t('orders.remove')}
            </Button>
          )}
          {order.may.become.includes('sent') && (
            <Button variant="filled" loading={saving && sends} onClick={() => save('send')()} title={t('orders.sendHint')}>
              {t(`orders.send.${order.kind}`)}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.head}>
        <TextInput className={classes.wide} label={t('orders.subject')} maxLength={250} {...form.getInputProps('title')} />
        <DayField label={t('orders.day')} {...form.getInputProps('day')} />
        <DayField label={t(order.kind === 'offer' ? 'orders.until' : 'orders.due')} {...form.getInputProps('due')} />
        <CurrencyField {...form.getInputProps('currency')} />
      </div>
      <div className={classes.addresses}>
        <Textarea
          label={t('orders.billedTo')}
          description={t('orders.billedToHint')}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('billedTo')}
        />
        <Textarea
          label={t('orders.sender')}
          description={t('orders.senderHint')}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('sender')}
        />
      </div>
      <Lines
        lines={form.values.lines}
        change={(lines) => form.setFieldValue('lines', lines)}
        wrong={(line) => (line.text.trim() || line.price.trim()) !== '' && form.errors['lines'] !== undefined && readLine(line) === null}
        error={form.errors['lines']}
      />
      <Sums order={order} />
      {form.isDirty() && <p className={classes.later}>{t('orders.sumsLater')}</p>}
      <Textarea label={t('orders.terms')} autosize minRows={2} maxLength={5000} {...form.getInputProps('terms')} />
    </Form>
  );
}
