package org.tongzhou.core.publications;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.attachments.DemoFile;
import org.tongzhou.core.publications.scores.Earning;
import org.tongzhou.core.publications.scores.QuotaDraft;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.publications.scores.ScoreKind;
import org.tongzhou.core.publications.scores.ScoreLevel;
import org.tongzhou.core.publications.scores.ScoreTableDetails;
import org.tongzhou.core.publications.scores.ScoreTableDraft;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.ManagedRepository;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.Resources;

/**
 * The first information of a demonstration ({@code -Dtongzhou.demo=true}) that has no table of points: pieces in each state, commissions, uses,
 * instructions and a circular; their days are counted from the server's first start.
 */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"})
public class DemoPublications {
    private static final Logger LOG = System.getLogger(DemoPublications.class.getName());
    private static final String TITLE = "title";
    private static final String UNIT = "unit";
    private static final String FACT = "fact";
    private static final int MORNING = 9;
    private static final int HOURS = 8;
    private static final int PUBLISHED_ON = 5;

    @Inject
    PieceRepository pieces;
    @Inject
    AdoptionRepository adoptions;
    @Inject
    CommissionRepository commissions;
    @Inject
    AdoptionScores points;
    @Inject
    PublicationNews news;
    @Inject
    Partners partners;
    @Inject
    PieceFiles files;
    @Inject
    PieceSight sight;
    @Inject
    CircularPress press;
    @Inject
    ScoreBook scores;
    @Inject
    ManagedRepository managed;
    @Inject
    People people;
    @Inject
    SearchChanges search;
    @Inject
    Clock clock;
    private JsonObject told;
    private String editor;
    private final Map<String, Optional<String>> writers = new HashMap<>();
    private final Map<String, Optional<String>> heads = new HashMap<>();
    private int next;

    @PostConstruct
    void writeFirst() {
        if (Boolean.getBoolean("tongzhou.demo") && scores.findTable(scores.today()).isEmpty()) {
            told = read();
            editor = told.getString("editor");
            List<JsonObject> tables = told.getJsonArray("tables").getValuesAs(JsonObject.class);
            for (int i = 0; i < tables.size(); i++) {
                scores.addTable(scores.today().getYear() - i, table(tables.get(i)), people.displayName(editor));
            }
            told.getJsonArray("pieces").getValuesAs(JsonObject.class).forEach(this::addPiece);
            told.getJsonArray("merged").getValuesAs(JsonObject.class).forEach(this::addMerged);
            told.getJsonArray("commissions").getValuesAs(JsonObject.class).forEach(this::addCommission);
            publishCircular();
            search.changedAll(SearchablePiece.KIND);
        }
    }

    /** Comes back when all of it is there; for what stands on it. */
    public void await() {
        LOG.log(Level.DEBUG, "information of the demonstration is there");
    }

    private static ScoreTableDraft table(JsonObject table) {
        List<RuleDraft> rules = table.getJsonArray("rules").getValuesAs(JsonObject.class).stream().map(rule -> new RuleDraft(rule.getString("name"),
            ScoreLevel.valueOf(rule.getString("level")), number(rule, "points"), number(rule, "instruction"))).toList();
        List<QuotaDraft> quotas = table.getJsonArray("quotas").getValuesAs(JsonObject.class).stream().map(quota -> new QuotaDraft(quota.getInt("monthly"),
            quota.getJsonArray("units").getValuesAs(JsonString::getString))).toList();
        return new ScoreTableDraft(rules, number(table, "late"), number(table, "missed"), table.getInt("misses"), quotas);
    }

    private static BigDecimal number(JsonObject object, String name) {
        return new BigDecimal(object.getString(name));
    }

    /** At an hour at which people work, but not in the future. */
    private Instant moment(int daysAgo) {
        next++;
        ZonedDateTime day = clock.instant().atZone(OfficeZone.ID).minusDays(daysAgo);
        Instant worked = day.withHour(MORNING + next % HOURS).withMinute(next * 7 % 60).toInstant();
        return worked.isAfter(clock.instant()) ? clock.instant() : worked;
    }

    private void addPiece(JsonObject object) {
        managed.letGo();
        Instant at = moment(object.getInt("days"));
        String state = object.getString("state");
        draft(object, null, at).ifPresent(piece -> {
            switch (state.charAt(0)) {
                case 'D' -> { }
                case 'S' -> {
                    piece.send(piece.getVersion(), at);
                    step(piece, PieceAct.SENT, actor(piece.getAuthor()), at, null);
                    pieces.flush();
                    news.ask(piece);
                }
                default -> {
                    submit(piece, at);
                    edit(piece, state, at);
                }
            }
        });
    }

    private void edit(Piece piece, String state, Instant at) {
        switch (state.charAt(0)) {
            case 'K' -> {
                piece.keep(piece.getVersion(), at);
                step(piece, PieceAct.KEPT, actor(editor), at, null);
            }
            case 'R' -> {
                String reason = told.getString("refused");
                piece.giveBack(piece.getVersion(), at);
                step(piece, PieceAct.RETURNED, actor(editor), at, reason);
                pieces.flush();
                news.ask(piece);
            }
            case 'A' -> {
                String[] said = state.substring(2).split("!");
                Adoption adoption = adopt(List.of(piece), piece.getTitle(), at);
                AdoptionUse last = said[0].isEmpty() ? null : use(adoption, said[0], at);
                if (said.length > 2) {
                    adoptions.add(new Instruction(last, new InstructionDraft(said[1], said[2], last.getUsedOn()), actor(editor), at));
                    points.settle(last);
                }
            }
            default -> { }
        }
    }

    /** None where the demonstration's city has nobody who writes for the unit. */
    private Optional<Piece> draft(JsonObject object, Long commission, Instant at) {
        String unit = object.getString(UNIT);
        return writer(unit).map(author -> {
            List<JsonString> closing = told.getJsonArray("paragraphs").getValuesAs(JsonString.class);
            String body = "<p>" + object.getString(FACT) + "</p><p>" + closing.get(next % closing.size()).getString() + "</p>";
            String phone = told.getString("phone") + (1000 + next * 37 % 9000);
            Piece piece = new Piece(unit, author, people.displayName(author), new PieceDraft(object.getString(TITLE), body, phone, commission), at);
            pieces.add(piece);
            if (object.containsKey("partner")) {
                pieces.replacePartners(piece.getId(), List.of(new PartnerDraft(object.getString("partner"), object.getInt("part"))), false);
            }
            if (object.containsKey("files")) {
                Operator.run(() -> object.getJsonArray("files").getValuesAs(JsonObject.class).forEach(file -> files.add(piece, file.getString("name"), DemoFile.of(file))));
            }
            return piece;
        });
    }

    private Optional<String> writer(String unit) {
        return writers.computeIfAbsent(unit, label -> sight.writers(label).stream().sorted().findFirst());
    }

    private Actor actor(String username) {
        return new Actor(username, people.displayName(username));
    }

    private void submit(Piece piece, Instant at) {
        String head = heads.computeIfAbsent(piece.getUnit(), unit -> sight.signers(unit).stream().sorted().findFirst()).orElse(piece.getAuthor());
        piece.send(piece.getVersion(), at);
        step(piece, PieceAct.SENT, actor(piece.getAuthor()), at, null);
        piece.sign(piece.getVersion(), people.displayName(head), at);
        partners.sign(piece);
        files.sign(piece);
        step(piece, PieceAct.SIGNED, actor(head), at, null);
        pieces.flush();
    }

    private void step(Piece piece, PieceAct act, Actor by, Instant at, String remark) {
        pieces.add(new PieceStep(piece.getId(), act, by, at, remark));
    }

    private Adoption adopt(List<Piece> parts, String title, Instant at) {
        StringBuilder body = new StringBuilder();
        parts.forEach(piece -> body.append(piece.getBody()));
        Adoption adoption = new Adoption(title, body.toString(), editor, people.displayName(editor), at);
        adoptions.add(adoption);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).adopt(adoption, Shares.part(i, parts.size()), at);
            step(parts.get(i), PieceAct.ADOPTED, actor(editor), at, null);
        }
        pieces.flush();
        return adoption;
    }

    /** @param carriers by name, one behind the other; the last one's use is answered */
    private AdoptionUse use(Adoption adoption, String carriers, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, OfficeZone.ID);
        ScoreTableDetails table = scores.getTable(day);
        AdoptionUse last = null;
        for (String carrier : carriers.split(",")) {
            RuleDraft rule = table.draft().rules().stream().filter(each -> each.name().equals(carrier)).findFirst().orElseThrow();
            String issue = told.getString("issue").replace("{0}", String.valueOf(day.getDayOfYear()));
            last = new AdoptionUse(adoption, rule, new UseDraft(carrier, issue, day), table.id(), actor(editor), at);
            adoptions.add(last);
            adoption.used();
            points.book(last);
        }
        return last;
    }

    private void addMerged(JsonObject object) {
        Instant at = moment(object.getInt("days"));
        List<Piece> parts = new ArrayList<>();
        object.getJsonArray("pieces").getValuesAs(JsonObject.class).forEach(each -> draft(each, null, at).ifPresent(parts::add));
        if (!parts.isEmpty()) {
            parts.forEach(piece -> submit(piece, at));
            use(adopt(parts, object.getString(TITLE), at), object.getString("carriers"), at);
        }
    }

    private void addCommission(JsonObject object) {
        Instant asked = moment(object.getInt("asked"));
        Instant due = moment(-object.getInt("due"));
        if (object.getInt("due") > 0) {
            due = clock.instant().atZone(OfficeZone.ID).plusDays(object.getInt("due")).withHour(MORNING + HOURS).withMinute(0).toInstant();
        }
        List<String> units = object.getJsonArray("units").getValuesAs(JsonString::getString).stream().filter(unit -> writer(unit).isPresent()).toList();
        if (units.isEmpty()) {
            return;
        }
        CommissionDraft draft = new CommissionDraft(object.getString("topic"), object.getString("requirement"), due, new HashSet<>(units));
        Commission commission = new Commission(draft, editor, people.displayName(editor), people.find(editor).map(person -> person.unit()).orElse(""), asked);
        commissions.add(commission);
        JsonObject delivered = object.getJsonObject("delivered");
        for (CommissionUnit unit : commission.getUnits()) {
            if (delivered.containsKey(unit.getUnit())) {
                deliver(commission, unit, delivered.getString(unit.getUnit()));
            } else if (object.getBoolean("closed")) {
                scores.book(new Earning(unit.getUnit(), ScoreKind.MISSED, commission.getId(), null, commission.getTopic(), "", ""), scores.getTable(day(due)).id(),
                    scores.getTable(day(due)).draft().missedPoints().negate(), day(due));
            }
        }
        if (object.getBoolean("closed")) {
            commission.end(due);
        }
        news.ask(commission);
    }

    /** That of the month before the last one; the last one's is still to be published. */
    private void publishCircular() {
        YearMonth month = YearMonth.from(scores.today()).minusMonths(2);
        Instant at = month.plusMonths(1).atDay(PUBLISHED_ON).atTime(MORNING, 0).atZone(OfficeZone.ID).toInstant();
        managed.letGo();
        press.print(new PublishedCircular(month, actor(editor), at));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeZone.ID);
    }

    private void deliver(Commission commission, CommissionUnit unit, String title) {
        Instant at = commission.getCreatedAt().plusSeconds(100_000);
        JsonObject object = Json.createObjectBuilder().add(UNIT, unit.getUnit()).add(TITLE, title).add(FACT, commission.getTopic()).build();
        draft(object, commission.getId(), at).ifPresent(piece -> {
            submit(piece, at);
            unit.deliver(piece.getId(), at);
        });
    }

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoPublications.class, "demo-publications.json")))) {
            return reader.readObject();
        }
    }
}
