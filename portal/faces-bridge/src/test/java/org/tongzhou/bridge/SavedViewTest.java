package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.faces.FacesException;

import org.junit.jupiter.api.Test;

class SavedViewTest {
    private final SavedView view = new SavedView("abc", "w1_", "/list.xhtml");

    @Test
    void eachRestoringGivesObjectsOfItsOwn() {
        view.save(new ArrayList<>(List.of("page 3")), null);

        ((List<?>) view.restore()).clear();

        assertThat(view.restore()).isEqualTo(List.of("page 3"));
    }

    @Test
    void theTicketChangesWithEachSaving() {
        view.save("one", null);
        String first = view.ticket();
        view.save("two", null);

        assertThat(view.ticket()).isNotEqualTo(first);
        assertThat(SavedView.idIn(first)).isEqualTo("abc");
        assertThat(SavedView.idIn("without-number")).isEqualTo("without-number");
    }

    @Test
    void aFormIsAcceptedOnceForEachSaving() {
        view.save("one", null);
        String first = view.ticket();

        assertThat(view.accept(first)).isTrue();
        assertThat(view.accept(first)).as("double click").isFalse();
        view.save("two", null);
        assertThat(view.accept(view.ticket())).isTrue();
        assertThat(view.accept(first)).as("an old page sent again").isFalse();
    }

    @Test
    void aFormThatWasAnsweredByAFileIsAcceptedAgain() {
        view.save("one", null);
        String shown = view.ticket();
        view.accept(shown);

        view.acceptAgain();

        assertThat(view.accept(shown)).isTrue();
        assertThat(view.accept(shown)).isFalse();
    }

    @Test
    void aTicketThatIsNoneIsNotAccepted() {
        assertThat(view.accept("abc.x")).isFalse();
        assertThat(view.accept("abc")).isFalse();
    }

    @Test
    void whatAnActionHasLeftIsTakenOnce() {
        view.afterAction(new AfterAction(Map.of(), Map.of("w1_:f:name", "x")));

        assertThat(view.takeAfterAction().submitted()).containsEntry("w1_:f:name", "x");
        assertThat(view.takeAfterAction()).isNull();
    }

    @Test
    void aStateThatCannotBeSavedIsToldWithItsView() {
        assertThatExceptionOfType(FacesException.class).isThrownBy(() -> view.save(new Object(), null)).withMessageContaining("/list.xhtml");
    }

    @Test
    void itComesThroughARedeployment() throws IOException, ClassNotFoundException {
        view.save("state", "beans");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(view);

        SavedView back = (SavedView) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(back.restore()).isEqualTo("state");
        assertThat(back.ticket()).isEqualTo(view.ticket());
        assertThat(back.lock().isLocked()).isFalse();
    }
}
