package org.tongzhou.it.unsaved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.unsaved.TypedForm;
import org.tongzhou.core.unsaved.UnsavedForm;
import org.tongzhou.core.unsaved.UnsavedService;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** What is typed outlives its window, is its author's alone, is bounded, and goes when the form is saved. */
class UnsavedServiceIT extends ContainerTest {
    private static final String PLACE = "publications.piece:7";
    private static final int FORMS_MAX = 50;

    @Inject
    UnsavedService service;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Caller author;
    private Caller other;

    @BeforeEach
    void createPeople() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        author = create("u" + mark);
        other = create("v" + mark);
        commit();
    }

    private Caller create(String username) {
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, "起草人"), "Long enough", false));
        return new Caller(realm, username);
    }

    @Test
    void whatWasTypedIsOfferedInTheNextWindowUntilItIsSavedOrGivenUp() throws Exception {
        String markup = "<p onclick=\"x()\">写到一半</p><script>x()</script>";
        keep("一", typed(PLACE, "写"));
        keep("一", new TypedForm(PLACE, 3, Map.of("title", "'\"></script>--><b class=stored>", "body", markup)));

        assertThat(find(PLACE, "一")).as("the window itself shows it").isEmpty();
        UnsavedForm unsaved = find(PLACE, "二").orElseThrow();
        assertThat(unsaved.typed()).as("as it was typed").isEqualTo(new TypedForm(PLACE, 3, Map.of("title", "'\"></script>--><b class=stored>", "body", markup)));
        assertThat(unsaved.isOvertakenBy(3)).isFalse();
        assertThat(unsaved.isOvertakenBy(4)).isTrue();
        assertThat(find("publications.piece:8", "二")).isEmpty();

        author.run(() -> service.forget(unsaved.id()));
        commit();
        assertThat(find(PLACE, "二")).isEmpty();
        keep("一", typed(PLACE, "又写"));
        author.run(() -> service.finish("一"));
        commit();
        assertThat(find(PLACE, "二")).as("it was saved").isEmpty();
    }

    @Test
    void ofTwoWindowsTheLatestIsOfferedAndThenTheOther() throws Exception {
        keep("一", typed(PLACE, "先写的"));
        keep("二", typed(PLACE, "后写的"));

        UnsavedForm latest = find(PLACE, "三").orElseThrow();
        assertThat(latest.typed()).isEqualTo(typed(PLACE, "后写的"));
        assertThat(find(PLACE, "二").orElseThrow().typed()).as("in the later one").isEqualTo(typed(PLACE, "先写的"));

        author.run(() -> service.finish("二"));
        commit();
        assertThat(find(PLACE, "三").orElseThrow().typed()).isEqualTo(typed(PLACE, "先写的"));
    }

    @Test
    void nobodyElseReadsItGivesItUpOrFinishesIt() throws Exception {
        keep("一", typed(PLACE, "只有我看得到"));
        UnsavedForm unsaved = find(PLACE, "二").orElseThrow();

        assertThat(other.get(() -> service.find(PLACE, "二"))).isEmpty();
        other.run(() -> service.forget(unsaved.id()));
        other.run(() -> service.finish("一"));
        commit();
        other.get(() -> service.keep("一", typed(PLACE, "别人的")));
        commit();

        assertThat(find(PLACE, "二").orElseThrow().typed()).isEqualTo(typed(PLACE, "只有我看得到"));
        assertThatThrownBy(() -> service.find(PLACE, "二")).isInstanceOf(NotPermittedException.class);
        beginAnew();
        assertThatThrownBy(() -> service.keep("一", typed(PLACE, "无名"))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void howMuchIsKeptForSomebodyIsBounded() throws Exception {
        assertThatThrownBy(() -> author.get(() -> service.keep("一", typed(PLACE, "长".repeat(520_001))))).isInstanceOf(RuleViolationException.class)
            .hasMessageContaining("unsaved.tooLong");
        beginAnew();
        assertThatThrownBy(() -> author.get(() -> service.keep("一", typed("x".repeat(TypedForm.PLACE_MAX_CHARS + 1), "短")))).isInstanceOf(ConstraintViolationException.class);
        beginAnew();

        List<String> places = IntStream.rangeClosed(0, FORMS_MAX).mapToObj(number -> "publications.piece:" + number).toList();
        for (String place : places) {
            keep(place, typed(place, "第" + place));
        }

        assertThat(find(places.get(0), "二")).as("the oldest made room").isEmpty();
        assertThat(places.subList(1, places.size())).allSatisfy(place -> assertThat(find(place, "二")).isPresent());
    }

    private static TypedForm typed(String place, String text) {
        return new TypedForm(place, 1, Map.of("body", text));
    }

    private Optional<UnsavedForm> find(String place, String window) {
        return author.get(() -> service.find(place, window));
    }

    private void keep(String window, TypedForm typed) throws Exception {
        author.get(() -> service.keep(window, typed));
        commit();
    }

    private void commit() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    /** A refusal has ended the transaction. */
    private void beginAnew() throws Exception {
        transaction.rollback();
        transaction.begin();
    }
}
