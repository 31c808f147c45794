import type { Question } from '../../../../shared/domain/question.ts';
import { useActions } from '../../services/actions.ts';
import { reportError } from '../../services/banners.ts';
import { sayChanged } from '../../services/changed.ts';
import { sayWhenSaved } from '../../services/say-saved.ts';
import { call } from '../../lib/api.ts';
import { fileNameOf } from '../../services/question-page/file-name-of.ts';

/** Asks where to save, and writes the archive that somebody else is to read there, in the background. */
async function sendOut({ id, text }: Question): Promise<void> {
  try {
    const suggestedName = `${fileNameOf(text)} (to read).collate`;
    const place = await call('shell.chooseSave', { suggestedName });
    if (place === null) return;
    const { jobId } = await call('questions.sendOut', { id, token: place.token });
    sayWhenSaved(jobId);
  } catch (error) {
    reportError(error);
  }
}

/** Asks for an archive that somebody read, and takes what they recorded as the second reading. */
async function takeReading({ id }: Question): Promise<void> {
  try {
    const { files } = await call('shell.chooseFiles', { to: 'reading' });
    const [file] = files;
    if (!file) return;
    const answer = await call('questions.takeReading', { id, token: file.token });
    sayChanged(answer, 'Second reading taken');
  } catch (error) {
    reportError(error);
  }
}

/** Sends a question to somebody who reads it on another computer, and takes in what comes back. */
export function useColleague(question: Question, articles: number): void {
  const disabled = question.isReadAgain
    ? 'End the second reading first'
    : articles === 0
      ? 'The question has no articles yet'
      : null;
  useActions({
    'question.sendOut': { run: () => void sendOut(question), disabled },
    'question.takeReading': { run: () => void takeReading(question), disabled },
  });
}
