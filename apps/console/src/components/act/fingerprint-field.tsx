import { FileInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface FingerprintFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** SHA-256 of a file, reckoned in this browser: the file itself is sent nowhere. It can be typed where the file is elsewhere. */
export function FingerprintField({ id, label, error, value, onChange }: FingerprintFieldProps) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    const sum = await sha256(file).catch(() => undefined);
    setFailed(sum === undefined);
    if (sum) onChange(sum);
  };
  return (
    <Stack gap={6}>
      <FileInput
        label={t('act.file')}
        description={t('act.fileStays')}
        placeholder={t('act.chooseFile')}
        error={failed ? t('act.fileFailed') : undefined}
        onChange={(file) => void choose(file)}
      />
      <TextInput
        id={id}
        label={label}
        error={error}
        withAsterisk
        value={value}
        spellCheck={false}
        onChange={(e) => onChange(e.currentTarget.value.trim().toLowerCase())}
      />
    </Stack>
  );
}

async function sha256(file: File): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(sum), (b) => b.toString(16).padStart(2, '0')).join('');
}
