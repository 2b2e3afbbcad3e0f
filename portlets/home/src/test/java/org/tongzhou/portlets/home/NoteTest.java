package org.tongzhou.portlets.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.portlet.ReadOnlyException;
import javax.portlet.ValidatorException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTest {
    private final Note note = new Note("问办公室要会议室\n下午三点前", "今天", NoteColour.GREEN);

    @Test
    void theNoteSurvivesThePreferences() throws ReadOnlyException {
        Preferences preferences = new Preferences();

        note.write(preferences);

        assertThat(Note.read(preferences)).isEqualTo(note);
    }

    @Test
    void noPreferencesAreAnEmptyYellowNote() {
        assertThat(Note.read(new Preferences())).isEqualTo(new Note("", "", NoteColour.YELLOW));
    }

    @Test
    void linesOfAFormAreTheSameAsLinesOfTheNote() {
        assertThat(note.withText("问办公室要会议室\r\n下午三点前")).isEqualTo(note);
    }

    @Test
    void theVersionChangesWithTheTextOnly() {
        assertThat(note.withText("别的").version()).isNotEqualTo(note.version());
        assertThat(note.described("明天", NoteColour.BLUE).version()).isEqualTo(note.version());
    }

    @Test
    void twoThousandCharactersAreTheMost() {
        Note full = note.withText("字".repeat(Note.TEXT_MAX_CHARS));

        assertThatCode(() -> validate(full)).doesNotThrowAnyException();
        assertThatThrownBy(() -> validate(full.withText(full.text() + "。")))
            .isInstanceOf(ValidatorException.class).hasMessage("note.problem.text.long");
    }

    @Test
    void aLongTitleIsRefused() {
        assertThatThrownBy(() -> validate(note.described("题".repeat(Note.TITLE_MAX_CHARS + 1), NoteColour.BLUE)))
            .isInstanceOf(ValidatorException.class).hasMessage("note.problem.title.long");
    }

    @Test
    void anUnknownColourIsRefusedByTheValidatorAndReadAsYellow() {
        Preferences preferences = new Preferences();
        preferences.setValue(Note.COLOUR, "red;background:url(x)");

        assertThat(Note.read(preferences).colour()).isEqualTo(NoteColour.YELLOW);
        assertThatThrownBy(() -> new NoteValidator().validate(preferences))
            .isInstanceOf(ValidatorException.class).hasMessage("note.problem.colour");
    }

    @Test
    void whatIsKeptForACorrectionIsBounded() {
        assertThat(note.withText("字".repeat(1_000_000)).cut().text().length()).isLessThan(100_000);
        assertThat(note.cut()).isEqualTo(note);
    }

    @ParameterizedTest
    @EnumSource
    void everyColourIsFoundByItsName(NoteColour colour) {
        assertThat(NoteColour.named(colour.text())).contains(colour);
    }

    private static void validate(Note note) throws ReadOnlyException, ValidatorException {
        Preferences preferences = new Preferences();
        note.write(preferences);
        new NoteValidator().validate(preferences);
    }
}
