import { Button, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { isProblem, type Problem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { OpenOrder } from '../api/shapes.ts';
import { CurrencyField } from '../parts/currency-field.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Form } from '../parts/form.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { useSending } from '../parts/sending.ts';
import { Lines } from './lines.tsx';
import { Meanwhile } from './meanwhile.tsx';
import classes from './orders.module.css';
import { RemoveOrder } from './remove.tsx';
import { Sums } from './sums.tsx';
import { type Cell, isTyped, useReadLine, useValuesOf, type Values } from './values.ts';

type Props = {
  order: OpenOrder;
  readAgain: () => void;
  /** It is about to be deleted, or will not be after all. */
  leave: (gone: boolean) => void;
};

/** An order that was not sent yet: everything on it is typed where it will stand. What is typed is kept until it is saved. */
export function Draft({ order, readAgain, leave }: Props) {
  const { t } = useTranslation();
  const valuesOf = useValuesOf();
  const readLine = useReadLine();
  const { form, kept } = useKeptForm<Values>(`order:${order.id}`, valuesOf(order));
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/orders/{orderId}', besideField);
  const setLines = api.useMutation('put', '/api/orders/{orderId}/lines', besideField);
  const become = api.useMutation('put', '/api/orders/{orderId}/status', besideField);
  const [sends, setSends] = useState(false);
  const [removing, ask] = useDisclosure();
  /** What was typed is a change of what was read when typing began; a later version is somebody else's. */
  const [version, setVersion] = useState(order.version);
  const params = { path: { orderId: order.id } };

  const save = (then: 'stay' | 'send') =>
    form.onSubmit(async ({ lines, day, ...head }) => {
      if (!day) return form.setFieldError('day', t('orders.noDay'));
      const read = lines.map((line, place) => ({ place, ...readLine(line, head.currency) })).filter(({ place }) => isTyped(lines[place]!));
      const wrong = read.flatMap(({ place, faults = {} }) => Object.entries(faults).map(([cell, why]) => [`lines.${place}.${cell}`, why]));
      if (wrong.length > 0) return mark(wrong);
      sending.start();
      setSends(then === 'send');
      let at = version;
      const headers = () => ({ 'If-Match': `"${at}"` });
      const saved = (it: { version: number }) => {
        at = it.version;
        setVersion(at);
      };
      try {
        saved(await change.mutateAsync({ params, body: { ...head, day }, headers: headers() }));
        saved(await setLines.mutateAsync({ params, body: { lines: read.flatMap(({ line }) => line ?? []) }, headers: headers() }));
        kept.sent();
        if (then === 'send') await become.mutateAsync({ params, body: { status: 'sent' }, headers: headers() });
        else readAgain();
      } catch (error) {
        sending.refused(error);
        const cells = isProblem(error) ? cellsIn(error, (sent) => read[sent]?.place) : [];
        if (cells.length > 0) mark(cells);
      }
    });
  /** Each reason beside its cell, and the first of those cells to be typed in. */
  const mark = (cells: string[][]) => {
    form.clearFieldError('lines');
    for (const [path, why] of cells) form.setFieldError(path!, why);
    form.getInputNode(cells[0]![0]!)?.focus();
  };
  const cellOf = (place: number, cell: Cell) => {
    const { onChange, ...rest } = form.getInputProps(`lines.${place}.${cell}`);
    const type = (event: unknown) => {
      form.clearFieldError('lines');
      onChange(event);
    };
    return { ...rest, onChange: type };
  };

  const faster = sending.problem?.code === 'edited-meanwhile' && order.version !== version;
  const saving = change.isPending || setLines.isPending || become.isPending;
  return (
    <Form
      onSubmit={save('stay')}
      sending={faster ? { problem: null, fields: [] } : sending}
      kept={kept}
      pending={saving && !sends}
      button={t('orders.save')}
      quiet
      beside={
        <>
          {order.may.remove && (
            <Button variant="subtle" onClick={ask.open}>
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
        cell={cellOf}
        add={(line) => form.insertListItem('lines', line)}
        remove={(place) => form.removeListItem('lines', place)}
        error={form.errors['lines']}
      />
      <Sums order={order} />
      {form.isDirty() && <p className={classes.later}>{t('orders.sumsLater')}</p>}
      <Textarea label={t('orders.terms')} autosize minRows={2} maxLength={5000} {...form.getInputProps('terms')} />
      {faster && (
        <Meanwhile
          order={order}
          typed={form.values}
          take={() => {
            kept.discard();
            setVersion(order.version);
            sending.start();
          }}
          keep={() => {
            setVersion(order.version);
            sending.start();
          }}
        />
      )}
      {removing && <RemoveOrder orderId={order.id} leave={leave} close={ask.close} />}
    </Form>
  );
}

const cells: Record<string, Cell> = { text: 'text', quantity: 'quantity', unitPrice: 'price', taxRate: 'tax' };

/** `#/lines/0/taxRate` belongs beside that cell: its place among the inputs, and why. */
function cellsIn({ fields = [] }: Problem, placeOf: (sent: number) => number | undefined): string[][] {
  return fields.flatMap(({ field, message }) => {
    const [, sent, name] = /^#\/lines\/(\d+)\/(\w+)$/.exec(field) ?? [];
    const [place, cell] = [placeOf(Number(sent)), cells[name ?? '']];
    return place === undefined || !cell ? [] : [[`lines.${place}.${cell}`, message]];
  });
}
