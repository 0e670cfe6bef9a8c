package org.heurejuste.benchmarks;

/** Rule files of any size, in the words of the service policy. */
final class RuleTexts {

    private RuleTexts() {}

    static String file(int rules) {
        StringBuilder text = new StringBuilder("package org.heurejuste.service\n\n");
        for (int i = 0; i < rules; i++) {
            text.append(rule(i));
        }
        return text.toString();
    }

    private static String rule(int number) {
        return """
                // Rule %1$d of many.
                rule "D%1$d Apology for an incident that weighs"
                    @clause(D%1$d)
                    salience %1$d
                when
                    $customer : Customer( tenureMonths >= %1$d, cooperative == true || complaintsLastYear < %1$d )
                    $incident : Incident( $kind : kind, cause in ( Cause.COMPANY, Cause.SHARED ) )
                    Contact( channel == Channel.EMAIL && waitMinutes > %1$d, mood != Mood.ANGRY )
                    not ApologyWithheld( incident == $incident )
                    exists Weight( incident == $incident, weight == Severity.SERIOUS )
                then
                    insert( new Apology( aboutIncident( $kind ), $incident.getId(), Register.SINCERE, Authority.ADVISER, true ) );
                    System.out.println( $customer.getId() );
                end

                """.formatted(number);
    }
}
