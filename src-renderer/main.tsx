import '@fontsource-variable/newsreader/wght.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { SafeLeaving } from './drafts/use-draft';
import { ErrorBoundary } from './error-boundary';
import { electronHost } from './host/electron-host';
import { HostProvider } from './host/host-provider';
import { withReadersClock } from './host/readers-clock';
import { webHost } from './host/web-host';
import { ToastProvider } from './ui/toasts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
const host = withReadersClock(electronHost() ?? webHost());

createRoot(root).render(
  <StrictMode>
    <HostProvider host={host}>
      <ToastProvider>
        <SafeLeaving />
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </ToastProvider>
    </HostProvider>
  </StrictMode>,
);
