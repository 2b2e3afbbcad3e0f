package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;

/** What readers see now. */
@Dependent
class ReaderSights {
    private final Columns columns;
    private final People people;
    private final Clock clock;

    @Inject
    ReaderSights(Columns columns, People people, Clock clock) {
        this.columns = columns;
        this.people = people;
        this.clock = clock;
    }

    ReaderSight of(Person reader) {
        return new ReaderSight(reader, Addressees.marksOf(reader, people.post(reader.username())), columns.listReadable(reader), clock.instant());
    }
}
