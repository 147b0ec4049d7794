// Judges PDFs by veraPDF, all in one Java machine: PDF/UA-1 and PDF/A-2a, or the profiles that are named. Prints a
// line for each file, and below it each rule that fails, how often, and where first. The exit code is 1 where one
// fails or no file is named.
//   java -cp 'LIBRARIES/*' VeraPdf.java [--profiles ua1,2a] FILE...
import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public final class VeraPdf {
  private static Map<String, String> failures(ValidationResult result) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> where = new LinkedHashMap<>();
    for (TestAssertion one : result.getTestAssertions()) {
      if (one.getStatus() != TestAssertion.Status.FAILED)
        continue;
      String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
      counts.merge(rule, 1, Integer::sum);
      where.putIfAbsent(rule, one.getMessage() + "\n      at " + one.getLocation().getContext());
    }
    where.replaceAll((rule, text) -> counts.get(rule) + " x " + text);
    return where;
  }

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    String profiles = "ua1,2a";
    List<String> files = new ArrayList<>(List.of(arguments));
    if (!files.isEmpty() && files.get(0).equals("--profiles")) {
      profiles = files.get(1);
      files = files.subList(2, files.size());
    }
    int bad = files.isEmpty() ? 1 : 0;
    for (String file : files) {
      StringBuilder said = new StringBuilder();
      int checks = 0;
      for (String profile : profiles.split(",")) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
        try (FileInputStream bytes = new FileInputStream(file);
             PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
          ValidationResult result = validator.validate(parser);
          checks += result.getTotalAssertions();
          if (!result.isCompliant()) {
            said.append("  ").append(profile).append(":\n");
            failures(result).forEach(
                (rule, text) -> said.append("    ").append(rule).append(": ").append(text).append('\n'));
          }
        }
      }
      System.out.println((said.length() == 0 ? "good  " : "BAD   ") + file + " (" + checks + " checks)");
      System.out.print(said);
      bad += said.length() == 0 ? 0 : 1;
    }
    System.exit(bad == 0 ? 0 : 1);
  }
}
