package org.tongzhou.core.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.slips.FilledSlip;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipCount;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.core.notices.slips.SlipReplies;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** What the units or people have replied to a notice (回执汇总), for those who publish it. */
@Stateless
public class NoticeReplyService {
    @Inject
    NoticeRepository notices;
    @Inject
    ReadingRepository readings;
    @Inject
    SlipReplies slips;
    @Inject
    PublishedUnits units;
    @Inject
    NoticePublication publication;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /** How many have replied, and what. @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public NoticeReplyResults getResults(long id) {
        Notice notice = get(id);
        Audience audience = publication.audience(notice);
        long asked = count(notice, audience, ReplyFilter.ALL);
        long replied = count(notice, audience, new ReplyFilter(true, ReaderSort.UNIT, false));
        return new NoticeReplyResults(notice.getTitle(), notice.slip(), asked, replied, results(notice, audience), asked > replied && isOut(notice));
    }

    private boolean isOut(Notice notice) {
        return notice.getStatus() == NoticeStatus.PUBLISHED && !notice.isOver(clock.instant()) && !notice.isArchived();
    }

    private List<FieldResult> results(Notice notice, Audience audience) {
        List<SlipField> counted = notice.slip().fields().stream().filter(field -> field.kind().isCounted()).toList();
        Set<Integer> keys = counted.stream().map(SlipField::key).collect(toSet());
        Map<Integer, List<SlipCount>> counts = slips.count(notice.getId(), notice.isRepliedByUnits(), keys, new AudienceCondition(audience, clock)).stream()
            .collect(groupingBy(SlipCount::field));
        return counted.stream().map(field -> FieldResult.of(field, counts.getOrDefault(field.key(), List.of()))).toList();
    }

    /** The units, or people, who are asked, with their replies. @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Slice<ReplyRow> list(long id, @NotNull @Valid ReplyFilter filter, @NotNull PageRequest page) {
        Notice notice = get(id);
        Audience audience = publication.audience(notice);
        return new Slice<>(rows(notice, audience, filter, page), count(notice, audience, filter));
    }

    /**
     * All of them in the same order as a workbook, with what came together in the fields.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws RuleViolationException if they are more than {@value WholeList#MAX_ROWS}
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public byte[] export(long id, @NotNull @Valid ReplyFilter filter, @NotNull Locale locale) {
        Notice notice = get(id);
        Audience audience = publication.audience(notice);
        List<ReplyRow> rows = WholeList.read(count(notice, audience, filter), page -> rows(notice, audience, filter, page));
        acts.tell(NoticeActs.on(NoticeActs.EXPORT_REPLIES, notice).with("rows", rows.size()));
        return new ReplyBook(notice.slip(), locale).write(rows, results(notice, audience));
    }

    private long count(Notice notice, Audience audience, ReplyFilter filter) {
        if (notice.isRepliedByUnits()) {
            return readings.countUnitNames(notice, audience, filter);
        }
        NoticeReach reach = readings.reach(notice, audience);
        return filter.state() == null ? reach.reached() : reach.of(filter.state());
    }

    private List<ReplyRow> rows(Notice notice, Audience audience, ReplyFilter filter, PageRequest page) {
        Slip slip = notice.slip();
        if (slip.perUnit()) {
            List<String> names = readings.listUnitNames(notice, audience, filter, page);
            Map<String, FilledSlip> filled = slips.list(notice.getId(), true, names);
            return names.stream().map(name -> ofUnit(name, filled.get(name))).toList();
        }
        List<NoticeReader> readers = filter.state() == null ? readings.listReached(notice, audience, "", filter.sort(), filter.descending(), page)
            : readings.list(notice, audience, "", new ReaderFilter(filter.state(), filter.sort(), filter.descending()), page);
        Map<String, FilledSlip> filled = slip.fields().isEmpty() ? Map.of() : slips.list(notice.getId(), false, readers.stream().map(NoticeReader::username).toList());
        return readers.stream().map(this::named).map(reader -> ReplyRow.ofPerson(reader, filled.get(reader.username()))).toList();
    }

    private ReplyRow ofUnit(String name, FilledSlip filled) {
        return ReplyRow.ofUnit(name, filled, filled == null ? null : people.displayName(filled.by()));
    }

    private NoticeReader named(NoticeReader reader) {
        return reader.repliedBy() == null ? reader : reader.repliedBy(people.displayName(reader.repliedBy()));
    }

    private Notice get(long id) {
        return notices.findOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id));
    }
}
