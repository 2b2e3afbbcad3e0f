package org.tongzhou.core.reference.chronicle;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.OfficeZone;

/** Tells what is new in chronicles: open windows, the search, and who has to confirm or to write anew. */
@Dependent
class ChronicleNews {
    private static final String TOPIC = "reference";
    private static final int TITLE_MAX_CHARS = 60;

    @Inject
    Keepers keepers;
    @Inject
    NotificationSender notifications;
    @Inject
    SearchChanges search;
    @Inject
    LiveTopics live;
    @Inject
    Event<EntryMoved> moved;
    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }

    void changed(ChronicleEntry entry) {
        search.changed(SearchableEntry.KIND, entry.getId());
        live.fire(TOPIC);
        if (!entry.isCity()) {
            ask(entry);
        }
    }

    void ask(ChronicleEntry entry) {
        tell(entry, switch (entry.getStatus()) {
            case WAITING -> keepers.listUsernames(ReferencePermissions.CONFIRM, entry.getUnit());
            case RETURNED -> writers(entry);
            default -> Set.of();
        });
    }

    /** Who has written it, or writes for its unit now, hears that it is not taken into the city's, and why. */
    void tellSetAside(ChronicleEntry entry) {
        Set<String> told = new HashSet<>(writers(entry));
        told.remove(keepers.me().username());
        if (!told.isEmpty()) {
            notifications.send(told, "entrySetAside", List.of(title(entry), entry.getSetAsideReason()), ChronicleAddress.of(entry.getId()));
        }
    }

    /** Who confirms for a unit hears that others have opened a month of its chronicle. */
    void tellReopened(MonthVersion version, String unit) {
        Set<String> told = new HashSet<>(keepers.listUsernames(ReferencePermissions.CONFIRM, unit));
        told.remove(keepers.me().username());
        if (!told.isEmpty()) {
            MonthVersionRow row = version.row();
            notifications.send(told, "monthReopened", List.of(row.month(), row.openedBy(), row.reason()), ChronicleAddress.ofWindow());
        }
    }

    void monthChanged() {
        live.fire(TOPIC);
    }

    /** It is no more; nobody has anything to do with it. */
    void forget(ChronicleEntry entry) {
        tell(entry, Set.of());
        live.fire(TOPIC);
    }

    private void tell(ChronicleEntry entry, Set<String> waitingFor) {
        moved.fire(new EntryMoved(entry.getId(), title(entry), entry.getUnit(), waitingFor, ChronicleAddress.of(entry.getId()), entry.getChangedAt()));
    }

    /** The author, or, if he does not write for the unit any more, those who do. */
    private Set<String> writers(ChronicleEntry entry) {
        Set<String> writers = keepers.listUsernames(ReferencePermissions.CHRONICLE, entry.getUnit());
        return writers.contains(entry.getAuthor()) ? Set.of(entry.getAuthor()) : writers;
    }

    static String title(ChronicleEntry entry) {
        String text = entry.getText().replaceAll("\\s+", " ");
        return text.length() <= TITLE_MAX_CHARS ? text : text.substring(0, TITLE_MAX_CHARS - 1) + '…';
    }
}
