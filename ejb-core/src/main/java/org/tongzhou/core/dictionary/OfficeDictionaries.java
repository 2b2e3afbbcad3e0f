package org.tongzhou.core.dictionary;

import jakarta.enterprise.context.Dependent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.Urgency;

/** The dictionaries that more than one domain chooses from. */
@Dependent
public class OfficeDictionaries implements DictionarySource {
    /** 党政机关公文处理工作条例, 第八条: there are these fifteen and no others. */
    public static final Dictionary DOCUMENT_KINDS = Dictionary.fixed("documentKinds", Set.of("RESOLUTION", "DECISION", "ORDER", "COMMUNIQUE",
        "ANNOUNCEMENT", "PUBLIC_NOTICE", "OPINION", "NOTICE", "CIRCULAR", "REPORT", "REQUEST", "REPLY", "PROPOSAL", "LETTER", "MINUTES"), "closing");
    public static final Dictionary URGENCY = Dictionary.fixed("urgency",
        Arrays.stream(Urgency.values()).map(Urgency::name).collect(Collectors.toSet()));
    /** 电报: 党政机关公文处理工作条例, 第九条. */
    public static final Dictionary TELEGRAM_URGENCY = Dictionary.fixed("telegramUrgency", Set.of("TOP_PRIORITY", "FLASH_URGENT", "URGENT", "ROUTINE"));
    /** 保守国家秘密法: the longest terms in years. Such documents are registered only. */
    public static final Dictionary SECRECY = Dictionary.fixed("secrecy", Set.of("TOP_SECRET", "SECRET", "CONFIDENTIAL"), "maxYears");
    public static final Dictionary OPENNESS = Dictionary.fixed("openness", Set.of("PUBLISHED", "ON_REQUEST", "NOT_OPEN"));
    public static final Dictionary INCOMING_KINDS = Dictionary.free("incomingKinds");
    public static final Dictionary DELIVERY = Dictionary.free("delivery");
    public static final Dictionary MEETING_KINDS = Dictionary.free("meetingKinds");
    public static final Dictionary LEAVE_KINDS = Dictionary.fixed("leaveKinds", Set.of("ANNUAL", "OFFICIAL_TRIP"));
    /** Names of categories and of what belongs to them; a term that was merged says into which. */
    public static final Dictionary SUBJECT_TERMS = new Dictionary("subjectTerms", Set.of(), true, List.of("synonyms", "mergedInto"), 3000);

    @Override
    public List<Dictionary> dictionaries() {
        return List.of(DOCUMENT_KINDS, URGENCY, TELEGRAM_URGENCY, SECRECY, OPENNESS, INCOMING_KINDS, DELIVERY, MEETING_KINDS, LEAVE_KINDS, SUBJECT_TERMS);
    }
}
