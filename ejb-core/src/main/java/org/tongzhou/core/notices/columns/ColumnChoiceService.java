package org.tongzhou.core.notices.columns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.Person;

/** The columns that the caller chooses among, as they stand in the tree. */
@Stateless
public class ColumnChoiceService {
    @Inject
    Columns columns;
    @Inject
    Caller caller;

    /** Those that he may read, closed ones too. */
    @RequiresLogin
    public List<ColumnChoice> listReadable() {
        Person reader = caller.person();
        return columns.list().stream().filter(column -> column.isReadBy(reader)).map(ColumnChoice::of).toList();
    }

    /** Those in which he writes, if he publishes at all. */
    @RequiresLogin
    public List<ColumnChoice> listWritable() {
        Person author = caller.person();
        return columns.list().stream().filter(column -> column.isWrittenBy(author)).map(ColumnChoice::of).toList();
    }

    /** What a draft begins with in a column; none if it says nothing of that, or he does not write in it. */
    @RequiresLogin
    public Optional<ColumnTemplate> findTemplate(long columnId) {
        Person author = caller.person();
        return columns.list().stream().filter(column -> column.id() == columnId && column.isWrittenBy(author)).map(column -> column.facts().template())
            .filter(template -> !template.isEmpty()).findFirst();
    }
}
