import button from '../../components/button.module.css';
import form from '../../components/form/form.module.css';
import { KeyHint } from '../../components/key-hint';

interface Props {
  busy: boolean;
  onClose: () => void;
  onAnother: () => void;
}

export function LogFoot({ busy, onClose, onAnother }: Props) {
  return (
    <footer className={form.foot}>
      <div className={form.keys}>
        <button type="button" className={button.link} onClick={onClose}>
          Keep as a draft <KeyHint>Esc</KeyHint>
        </button>
        <button type="button" className={button.link} onClick={onAnother}>
          Save, and log another <KeyHint>Alt ↵</KeyHint>
        </button>
      </div>
      <button type="submit" className={button.primary} aria-disabled={busy}>
        Save entry <KeyHint>Ctrl ↵</KeyHint>
      </button>
    </footer>
  );
}
