package org.tongzhou.it.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.StorageService;
import org.tongzhou.core.configuration.ConfigurationService;
import org.tongzhou.core.notices.ComparedFile;
import org.tongzhou.core.notices.ComparedRun;
import org.tongzhou.core.notices.DraftFile;
import org.tongzhou.core.notices.NoticeCopyService;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeFileRow;
import org.tongzhou.core.notices.NoticeFileService;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeReviewService;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeVersionService;
import org.tongzhou.core.notices.OwnNoticeFilter;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.security.Caller;

/** Files of notices: stored with the text, read by those who read it, gone with it. */
class NoticeFilesIT extends NoticesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MEGABYTE = 1024L * 1024;
    private static final String PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Inject
    NoticeFileService files;
    @Inject
    AttachmentService attachments;
    @Inject
    NoticeLifeService life;
    @Inject
    NoticeReviewService reviews;
    @Inject
    ColumnService columns;
    @Inject
    NoticeVersionService versions;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    NoticeCopyService copies;
    @Inject
    AccountService accounts;
    @Inject
    StorageService storage;
    @Inject
    ConfigurationService configuration;
    @Inject
    SearchService search;

    @Test
    void theyAreStoredInTheirOrderAndCalledAsTheirAuthorWants() throws Exception {
        long first = upload(publisher, "一.txt", "一");
        long second = upload(publisher, "二.txt", "二");
        long third = upload(publisher, "三.txt", "三");

        long id = add(draft("附件"), new DraftFile(second, " 第二 "), DraftFile.of(first));
        assertThat(publisher.get(() -> files.list(id))).extracting(NoticeFileRow::id).containsExactly(second, first);
        assertThat(publisher.get(() -> files.list(id))).extracting(NoticeFileRow::title).containsExactly("第二", "一.txt");

        save(id, draft("附件"), DraftFile.of(third), new DraftFile(second, ""), DraftFile.of(third));
        assertThat(publisher.get(() -> files.list(id))).extracting(NoticeFileRow::title).containsExactly("三.txt", "二.txt");
        assertThat(publisher.get(() -> desk.searchOwn(OwnNoticeFilter.ALL, FIRST)).rows()).filteredOn(row -> row.id() == id).extracting(OwnNoticeRow::files)
            .containsExactly(2);
        assertGone(publisher, first);
        assertThat(content(publisher, second)).isEqualTo("二" + mark);

        publisher.run(() -> desk.saveDraft(id, own(id).version(), draft("只改了字")));
        commit();
        assertThat(publisher.get(() -> files.list(id))).hasSize(2);
    }

    @Test
    void whoMayReadTheNoticeMayReadItsFilesAndNobodyElse() throws Exception {
        long file = upload(publisher, "名单.txt", "名单");
        long id = add(draft("名单"), DraftFile.of(file));
        for (Caller caller : List.of(reader, stranger, otherPublisher)) {
            assertGone(caller, file);
            assertRefused(NotFoundException.class, "notices.notFound", () -> caller.get(() -> files.list(id)));
        }

        publishOwn(id);
        commit();
        assertThat(content(reader, file)).isEqualTo("名单" + mark);
        assertThat(seenBy(reader)).extracting(NoticeRow::files).containsExactly(1);
        assertThat(downloads(readerName)).as("what all may read is not audited").isZero();
        assertGone(stranger, file);
        assertGone(otherPublisher, file);
        assertRefused(NotFoundException.class, "notices.notFound", () -> stranger.get(() -> files.list(id)));

        withdraw(id, "有误");
        assertGone(reader, file);
        assertThat(content(publisher, file)).isEqualTo("名单" + mark);
    }

    @Test
    void inARestrictedColumnItIsKnownWhoTookThemAndWhoReviewsReadsThem() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        Caller colleague = create("c" + mark, unit);
        Caller reviewer = create("v" + mark, thirdUnit);
        commit();
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("特殊" + mark, unit)
            .readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of(readerName))).reviewedBy(Set.of(), Set.of("v" + mark))));
        commit();
        long file = upload(publisher, "台账.txt", "台账");
        long id = add(draft("台账").inColumn(column), DraftFile.of(file));
        assertGone(reviewer, file);

        publisher.run(() -> life.submit(id, own(id).version()));
        commit();
        assertThat(content(reviewer, file)).isNotEmpty();
        assertThat(reviewer.get(() -> reviews.open(id)).notice().marked()).as("whoever reads it finds his name upon it").isTrue();
        assertThat(reviewer.get(() -> versions.isMarked(id))).isTrue();
        assertThat(own(id).marked()).isTrue();
        assertRefused(NotFoundException.class, "notices.notFound", () -> colleague.get(() -> versions.isMarked(id)));
        reviewer.run(() -> reviews.pass(id, own(id).version(), ""));
        commit();

        assertThat(content(reader, file)).isEqualTo("台账" + mark);
        assertThat(content(reader, file)).isEqualTo("台账" + mark);
        assertThat(downloads(readerName)).as("fetched again, it is taken once").isEqualTo(1);
        assertGone(colleague, file);
        assertThat(downloads("c" + mark)).isZero();
    }

    @Test
    void whatIsRefusedLeavesTextAndFilesAsTheyWere() throws Exception {
        long own = upload(publisher, "一.txt", "一");
        long others = upload(otherPublisher, "二.txt", "二");
        long id = add(draft("原来"), DraftFile.of(own));
        int seen = own(id).version();
        long next = upload(publisher, "三.txt", "三");

        assertRefused(NotFoundException.class, "attachments.notFound", () -> publisher.run(() -> files.saveDraft(id, seen, draft("改过"), List.of(DraftFile.of(others)))));
        assertRefused(StaleDataException.class, "notices.stale", () -> publisher.run(() -> files.saveDraft(id, seen - 1, draft("改过"), List.of(DraftFile.of(next)))));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> files.saveDraft(id, seen, draft("改过"), List.of())));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.run(() -> files.saveDraft(id, seen, draft("改过"), List.of())));
        assertInvalid("{notices.fileTitleTooLong}", () -> publisher.run(() -> files.saveDraft(id, seen, draft("改过"), List.of(new DraftFile(next, "长".repeat(151))))));
        whileSet("attachments.filesMax", 1, () -> assertRefused(RuleViolationException.class, "attachments.tooMany",
            () -> publisher.run(() -> files.saveDraft(id, seen, draft("改过"), List.of(DraftFile.of(own), DraftFile.of(next))))));
        long large = publisher.get(() -> attachments.upload("大.pdf", new Large(MEGABYTE + 1), FileType.DOCUMENTS)).id();
        commit();
        whileSet("attachments.totalMax", 1, () -> assertRefused(RuleViolationException.class, "attachments.tooLargeTogether",
            () -> publisher.run(() -> files.saveDraft(id, seen, draft("改过"), List.of(DraftFile.of(own), DraftFile.of(large))))));

        assertThat(own(id).draft().title()).isEqualTo("原来");
        assertThat(own(id).version()).isEqualTo(seen);
        assertThat(publisher.get(() -> files.list(id))).extracting(NoticeFileRow::id).containsExactly(own);
        assertThat(publisher.get(() -> attachments.listWaiting(List.of(own, next, others, 1L)))).extracting("id").containsExactly(next);
    }

    @Test
    void theTextShowsItsOwnPicturesAlone() throws Exception {
        long picture = publisher.get(() -> attachments.upload("现场.png", new ByteArrayInputStream(Base64.getDecoder().decode(PIXEL)), FileType.DOCUMENTS)).id();
        long foreign = otherPublisher.get(() -> attachments.upload("他.png", new ByteArrayInputStream(Base64.getDecoder().decode(PIXEL)), FileType.DOCUMENTS)).id();
        long text = upload(publisher, "一.txt", "一");
        String shown = "<p>现场<img src=\"/portal/files/" + picture + "\" alt=\"现场\" /></p>";
        NoticeDraft illustrated = body(shown + "<img src=\"/portal/files/" + foreign + "\"><img src=\"/portal/files/" + text + "\"><img src=\"https://a.example/b.png\">");

        long id = add(illustrated, DraftFile.of(picture), DraftFile.of(text));
        assertThat(own(id).draft().body()).isEqualTo(shown);
        assertThat(publisher.get(() -> files.list(id))).extracting(NoticeFileRow::inBody).containsExactly(true, false);
        publisher.run(() -> desk.saveDraft(id, own(id).version(), illustrated));
        commit();
        assertThat(own(id).draft().body()).as("also when the text alone is stored").isEqualTo(shown);
        publishOwn(id);
        commit();
        assertThat(reader.get(() -> notices.open(id)).body()).isEqualTo(shown);
        assertThat(seenBy(reader)).extracting(NoticeRow::files).containsExactly(1);

        withdraw(id, "改");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        save(id, body("<p>没有图了</p>"), DraftFile.of(picture), DraftFile.of(text));
        assertThat(publisher.get(() -> files.list(id))).extracting(NoticeFileRow::inBody).containsExactly(false, false);
        save(id, body(shown), DraftFile.of(text));
        assertThat(own(id).draft().body()).as("the picture went with this").isEqualTo("<p>现场</p>");
    }

    @Test
    void whatWasPublishedOnceKeepsItsFilesForItsFormerTexts() throws Exception {
        long old = upload(publisher, "旧.txt", "旧");
        long id = add(draft("附件"), DraftFile.of(old));
        publishOwn(id);
        commit();
        long fresh = upload(publisher, "新.txt", "新");
        withdraw(id, "附件有误");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();

        whileSet("attachments.filesMax", 1, () -> save(id, draft("附件"), DraftFile.of(fresh)));
        publishOwn(id);
        commit();

        assertThat(publisher.get(() -> files.list(id))).extracting(NoticeFileRow::id).containsExactly(fresh);
        assertThat(content(reader, fresh)).isEqualTo("新" + mark);
        assertGone(reader, old);
        assertGone(otherPublisher, old);
        assertThat(content(publisher, old)).isEqualTo("旧" + mark);
        assertThat(publisher.get(() -> versions.compare(id, 1, 2)).files())
            .containsExactly(new ComparedFile(ComparedRun.Kind.REMOVED, old, "旧.txt"), new ComparedFile(ComparedRun.Kind.ADDED, fresh, "新.txt"));

        withdraw(id, "还是旧的好");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();
        whileSet("attachments.filesMax", 1, () -> assertRefused(RuleViolationException.class, "attachments.tooMany",
            () -> publisher.run(() -> files.saveDraft(id, own(id).version(), draft("附件"), List.of(DraftFile.of(old), DraftFile.of(fresh))))));
        save(id, draft("附件"), DraftFile.of(old));
        publishOwn(id);
        commit();
        assertThat(content(reader, old)).isEqualTo("旧" + mark);
        assertGone(reader, fresh);
    }

    @Test
    void aCopyHasFilesOfItsOwnWithTheSameContents() throws Exception {
        long picture = picture();
        long text = upload(publisher, "一.txt", "一");
        long id = add(body("<p><img src=\"/portal/files/" + picture + "\" alt=\"现场\" /></p>"), DraftFile.of(picture), new DraftFile(text, "第一"));
        publishOwn(id);
        commit();

        long copy = publisher.get(() -> copies.copy(id));
        commit();

        List<NoticeFileRow> copied = publisher.get(() -> files.list(copy));
        assertThat(copied).extracting(NoticeFileRow::title).containsExactly("现场.png", "第一");
        assertThat(copied).extracting(NoticeFileRow::inBody).containsExactly(true, false);
        assertThat(copied).extracting(NoticeFileRow::id).doesNotContain(picture, text);
        assertThat(own(copy).draft().body()).isEqualTo("<p><img src=\"/portal/files/" + copied.get(0).id() + "\" alt=\"现场\" /></p>");
        assertThat(content(publisher, copied.get(1).id())).isEqualTo("一" + mark);
        whileSet("attachments.filesMax", 1, () -> assertRefused(RuleViolationException.class, "attachments.tooMany", () -> publisher.get(() -> copies.copy(id))));
        save(copy, draft("不要附件"));
        assertGone(publisher, copied.get(1).id());
        assertThat(content(reader, text)).isEqualTo("一" + mark);
    }

    @Test
    void aPictureThatACorrectionTakesOutStandsBelowAndAScanAloneIsEnough() throws Exception {
        long picture = picture();
        long id = add(body("<p><img src=\"/portal/files/" + picture + "\" alt=\"扫描件\" /></p>"), DraftFile.of(picture));
        publishOwn(id);
        commit();
        assertThat(seenBy(reader)).extracting(NoticeRow::files).containsExactly(0);

        publisher.run(() -> corrections.correct(id, own(id).version(), "图文", "<p>改为文字</p>", List.of(DraftFile.of(picture)), "扫描件不清"));
        commit();

        assertThat(reader.get(() -> files.list(id))).extracting(NoticeFileRow::inBody).containsExactly(false);
        assertThat(seenBy(reader)).extracting(NoticeRow::files).containsExactly(1);
        assertThat(publisher.get(() -> versions.compare(id, 1, 2)).body().toString()).contains("扫描件 #" + picture).contains("改为文字");
        long alone = add(body(""), DraftFile.of(upload(publisher, "通知.txt", "全文")));
        publishOwn(alone);
        commit();
        long nothing = add(body("<p> </p>"));
        assertRefused(RuleViolationException.class, "notices.bodyMissing", () -> publishOwn(nothing));
    }

    @Test
    void aWrongFileIsPutRightByACorrection() throws Exception {
        long wrong = upload(publisher, "旧.txt", "旧");
        long id = add(draft("附件"), DraftFile.of(wrong));
        publishOwn(id);
        commit();
        long right = upload(publisher, "新.txt", "新");
        String body = own(id).draft().body();
        assertRefused(RuleViolationException.class, "notices.correctionNothing",
            () -> publisher.run(() -> corrections.correct(id, own(id).version(), "附件", body, List.of(DraftFile.of(wrong)), "附件有误")));
        assertRefused(NotFoundException.class, "attachments.notFound",
            () -> publisher.run(() -> corrections.correct(id, own(id).version(), "附件", body, List.of(DraftFile.of(-1)), "附件有误")));

        publisher.run(() -> corrections.correct(id, own(id).version(), "附件", body, List.of(DraftFile.of(right)), "附件有误"));
        commit();

        assertThat(reader.get(() -> files.list(id))).extracting(NoticeFileRow::id).containsExactly(right);
        assertThat(content(reader, right)).isEqualTo("新" + mark);
        assertGone(reader, wrong);
        assertThat(publisher.get(() -> versions.compare(id, 1, 2)).files())
            .containsExactly(new ComparedFile(ComparedRun.Kind.REMOVED, wrong, "旧.txt"), new ComparedFile(ComparedRun.Kind.ADDED, right, "新.txt"));
        assertThat(seenBy(reader)).extracting(NoticeRow::corrected).containsExactly(true);
    }

    @Test
    void aReviewerPutsAnotherFileInThePlaceOfAWrongOne() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        Caller reviewer = create("v" + mark, unit);
        commit();
        long column = keeper.get(() -> columns.add(null, ColumnFacts.general("资讯" + mark, unit).reviewedBy(Set.of(), Set.of("v" + mark))));
        commit();
        long wrong = upload(publisher, "旧.txt", "旧");
        long id = add(draft("附件").inColumn(column), DraftFile.of(wrong));
        publisher.run(() -> life.submit(id, own(id).version()));
        commit();
        long right = upload(reviewer, "新.txt", "新");

        reviewer.run(() -> reviews.revise(id, own(id).version(), "附件", "<p>内容</p>", List.of(DraftFile.of(right))));
        commit();
        reviewer.run(() -> reviews.pass(id, own(id).version(), ""));
        commit();

        assertThat(content(reader, right)).isEqualTo("新" + mark);
        assertGone(reader, wrong);
        assertThat(content(publisher, wrong)).as("its former text keeps it").isEqualTo("旧" + mark);
    }

    @Test
    void whoDoesNotPublishAnyMoreReadsNoFilesOfHisDrafts() throws Exception {
        Caller writer = create("w" + mark, unit, "publisher");
        commit();
        long file = upload(writer, "一.txt", "一");
        writer.get(() -> files.addDraft(draft("草稿"), List.of(DraftFile.of(file))));
        commit();
        assertThat(content(writer, file)).isEqualTo("一" + mark);

        Operator.run(() -> accounts.revokeRole("w" + mark, "publisher"));
        commit();

        assertGone(writer, file);
    }

    @Test
    void aDraftGoesWithItsFilesAndTheNightTakesTheirContents() throws Exception {
        Caller administrator = create("h" + mark, unit, "system-admin");
        commit();
        long file = upload(publisher, "一.txt", UUID.randomUUID().toString());
        long id = add(draft("将删除"), DraftFile.of(file));

        publisher.run(() -> desk.deleteDraft(id, own(id).version()));
        commit();

        assertGone(publisher, file);
        assertThat(administrator.get(storage::rehearseCleaning).unused()).isPositive();
        assertThat(administrator.get(storage::clean).unused()).isPositive();
        commit();
        assertThat(administrator.get(storage::rehearseCleaning).unused()).isZero();
    }

    @Test
    void theirWordsAreFoundByThoseWhoReadThem() throws Exception {
        long id = add(draft("附件中有"), new DraftFile(upload(publisher, "预案.txt", "抗旱 "), "题名" + mark));
        publishOwn(id);
        commit();

        assertThat(foundBy(reader, "题名" + mark)).isEqualTo(1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (foundBy(reader, "抗旱 " + mark) == 0) { // it is read in the background
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }

        assertThat(foundBy(reader, "抗旱 " + mark)).isEqualTo(1);
        assertThat(foundBy(stranger, "抗旱 " + mark)).isZero();
    }

    @Test
    void aLargeFileComesAndGoesInSmallParts() throws Exception {
        long size = 200 * MEGABYTE;
        long before = allocatedBytes();
        long file = publisher.get(() -> attachments.upload("录像.pdf", new Large(size), FileType.DOCUMENTS)).id();
        long id = add(draft("录像"), DraftFile.of(file));
        long read = 0;
        try (InputStream content = publisher.get(() -> attachments.open(file)).open()) {
            byte[] part = new byte[1 << 16];
            for (int count = content.read(part); count >= 0; count = content.read(part)) {
                read += count;
            }
        }
        assertThat(read).isEqualTo(size);
        assertThat(allocatedBytes() - before).isLessThan(size / 4);
        assertRefused(RuleViolationException.class, "attachments.tooLarge",
            () -> publisher.get(() -> attachments.upload("更大.pdf", new Large(size + 1), FileType.DOCUMENTS)));
        publisher.run(() -> desk.deleteDraft(id, own(id).version()));
        commit();
    }

    @Test
    void whatIsBrokenOffIsNotKept() throws Exception {
        Caller administrator = create("h" + mark, unit, "system-admin");
        commit();
        long files = administrator.get(storage::getState).files();

        InputStream broken = new Large(MEGABYTE) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (left < MEGABYTE / 2) {
                    throw new IOException("connection reset");
                }
                return super.read(into, from, length);
            }
        };
        assertThatThrownBy(() -> publisher.get(() -> attachments.upload("断.pdf", broken, FileType.DOCUMENTS)))
            .hasRootCauseMessage("connection reset");
        transaction.rollback();
        transaction.begin();

        assertThat(administrator.get(storage::getState).files()).isEqualTo(files);
        assertThat(administrator.get(storage::clean).abandoned()).as("nothing half is left").isZero();
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** So many bytes that begin like a PDF. */
    private static class Large extends InputStream {
        protected long left;
        private boolean begun;

        Large(long size) {
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            byte[] head = "%PDF-1.7\n".getBytes(UTF_8);
            int count = (int) Math.min(left, begun ? length : Math.min(length, head.length));
            if (!begun) {
                System.arraycopy(head, 0, into, from, count);
                begun = true;
            }
            left -= count;
            return count;
        }
    }

    private NoticeDraft body(String markup) {
        NoticeDraft plain = draft("图文");
        return new NoticeDraft(plain.title(), markup, plain.audience(), plain.urgency(), false, null);
    }

    private long picture() throws Exception {
        long id = publisher.get(() -> attachments.upload("现场.png", new ByteArrayInputStream(Base64.getDecoder().decode(PIXEL)), FileType.DOCUMENTS)).id();
        commit();
        return id;
    }

    private long upload(Caller caller, String name, String content) throws Exception {
        long id = caller.get(() -> attachments.upload(name, new ByteArrayInputStream((content + mark).getBytes(UTF_8)), FileType.DOCUMENTS)).id();
        commit();
        return id;
    }

    private long add(NoticeDraft written, DraftFile... given) throws Exception {
        long id = publisher.get(() -> files.addDraft(written, List.of(given)));
        commit();
        return id;
    }

    private void save(long id, NoticeDraft written, DraftFile... given) throws Exception {
        publisher.run(() -> files.saveDraft(id, own(id).version(), written, List.of(given)));
        commit();
    }

    private String content(Caller caller, long id) throws Exception {
        try (InputStream content = caller.get(() -> attachments.open(id)).open()) {
            return new String(content.readAllBytes(), UTF_8);
        } finally {
            commit();
        }
    }

    private void assertGone(Caller caller, long file) throws Exception {
        assertRefused(NotFoundException.class, "attachments.notFound", () -> caller.get(() -> attachments.open(file)));
    }

    private long foundBy(Caller caller, String text) {
        return caller.get(() -> search.search(SearchFilter.of(text), FIRST)).total();
    }

    private long downloads(String username) throws Exception {
        try (Connection connection = dataSource.getConnection();
            PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM audit_entries WHERE actor = ? AND action = 'attachments.download'")) {
            select.setString(1, username);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void whileSet(String key, int value, ThrowingCallable test) throws Exception {
        Caller administrator = create("z" + UUID.randomUUID().toString().substring(0, 8), unit, "system-admin");
        commit();
        int before = administrator.get(() -> configuration.getParameter(key)).value();
        set(administrator, key, value);
        try {
            test.call();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        } finally {
            set(administrator, key, before);
        }
    }

    private void set(Caller administrator, String key, int value) throws Exception {
        administrator.run(() -> configuration.set(key, value, configuration.getParameter(key).version()));
        commit();
    }
}
