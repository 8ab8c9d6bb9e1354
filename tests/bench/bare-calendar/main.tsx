import FullCalendar from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import '@fullcalendar/react/skeleton.css';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import 'temporal-polyfill/global';
import { createRoot } from 'react-dom/client';

/** The least a calendar can do: the same events, fetched as JSON, in the same five weeks. */
const { events, from } = (await (await fetch('/events.json')).json()) as { events: object[]; from: string };

createRoot(document.getElementById('root')!).render(
  <FullCalendar
    plugins={[dayGrid, classic]}
    views={{ month: { type: 'dayGrid', duration: { weeks: 5 } } }}
    initialView="month"
    initialDate={from}
    timeZone="America/New_York"
    dayMaxEvents
    height="100%"
    events={events}
    eventDidMount={({ el, event }) => {
      el.dataset['entry'] = event.id;
    }}
  />,
);
