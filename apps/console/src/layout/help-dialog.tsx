import { Kbd, Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Key → what it does; the texts are `common.keys.*`. */
export const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['a', 'act'],
  ['x', 'return'],
  ['c', 'comment'],
  ['g w', 'work'],
  ['g c', 'cases'],
  ['g s', 'start'],
  ['g p', 'procedures'],
  ['/', 'search'],
  ['Ctrl K', 'palette'],
  ['Ctrl Enter', 'submit'],
  ['?', 'help'],
] as const;

export function KeyTable() {
  const { t } = useTranslation();
  return (
    <Table withRowBorders={false} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="9rem">{t('common.key')}</Table.Th>
          <Table.Th>{t('common.does')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map(([key, does]) => (
          <Table.Tr key={key}>
            <Table.Td>
              {key.split(' ').map((k) => (
                <Kbd key={k} mr={4}>
                  {k}
                </Kbd>
              ))}
            </Table.Td>
            <Table.Td>{t(`common.keys.${does}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('common.help')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Text size="sm" mb="sm">
        {t('common.helpText')}
      </Text>
      <KeyTable />
    </Modal>
  );
}
