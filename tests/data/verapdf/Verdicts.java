import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds in each file, for PDF/UA-1 and PDF/A-2a: a line for each verdict, one for each fault. */
public class Verdicts {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A}) {
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour)) {
                    ValidationResult found = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
                    System.out.println(String.join("\t", "verdict", file, flavour.getId(), "" + found.isCompliant()));
                    for (TestAssertion fault : found.getTestAssertions()) {
                        String rule = fault.getRuleId().getClause() + "-" + fault.getRuleId().getTestNumber();
                        String place = fault.getLocation().getContext();
                        System.out.println(String.join("\t", "fault", file, flavour.getId(), rule, fault.getMessage(), place));
                    }
                }
            }
        }
    }
}
