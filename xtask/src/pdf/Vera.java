import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Holds PDFs against standards by veraPDF. The first argument names the standards, parted by
 * commas; the rest are files. Writes a line for each standard and file, and one for each rule that
 * is broken, its fields parted by tabs.
 */
public class Vera {
  /** More failed checks of one rule than this are not counted on. */
  private static final int MOST = 1000;

  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String standard : arguments[0].split(",")) {
      for (int at = 1; at < arguments.length; at++) {
        check(PDFAFlavour.fromString(standard), arguments[at]);
      }
    }
  }

  private static void check(PDFAFlavour standard, String file) throws Exception {
    ValidationProfile rules =
        Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(standard);
    try (FileInputStream bytes = new FileInputStream(file);
        PDFAParser parser =
            Foundries.defaultInstance().createParser(bytes, standard, standard)) {
      ValidationResult result =
          Foundries.defaultInstance()
              .createValidator(standard, MOST, false, false, false)
              .validate(parser);
      String kept = result.isCompliant() ? "kept" : "not kept";
      line("result", standard.getId(), file, kept, result.getTotalAssertions());
      Map<String, Integer> broken = new TreeMap<>();
      for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
        RuleId rule = failed.getKey();
        String place = rule.getClause() + "-" + rule.getTestNumber();
        String words = rules.getRuleByRuleId(rule).getDescription().replaceAll("\\s+", " ");
        broken.put(place + ": " + words, failed.getValue());
      }
      broken.forEach((rule, times) -> line("broken", standard.getId(), file, rule, times));
    }
  }

  private static void line(String kind, String standard, String file, String words, long count) {
    System.out.println(String.join("\t", kind, standard, file, words, String.valueOf(count)));
  }
}
