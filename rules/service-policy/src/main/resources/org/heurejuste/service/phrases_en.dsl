# The English sentences: they say in English what phrases_fr.dsl says in French. On the left the sentence, on the right the
# condition or the decision that it means; {n} is a number written in the sentence. New rules may use either language.
#
# The rules of chapters B and E run from the French sentences; src/main/sentences-en has them in these ones, to be read.

# ---- the customer
[when]There is a customer=Customer( $customer : id )
[when]The customer returned something at least {n} times in the last year=Customer( returnsLastYear >= {n} )
[when]The customer asked for a discount at least {n} times in the last year=Customer( discountRequestsLastYear >= {n} )
[when]The customer complained at least {n} times in the last year=Customer( complaintsLastYear >= {n} )
[when]The customer has been with us for less than {n} months=Customer( tenureMonths < {n} )
[when]The customer has been with us for at least {n} months=Customer( tenureMonths >= {n} )

# ---- the contact
[when]The customer is courteous=Contact( conduct == Conduct.COURTEOUS )
[when]The customer is not courteous=Contact( conduct != Conduct.COURTEOUS )
[when]The customer is impolite=Contact( conduct == Conduct.IMPOLITE )
[when]The customer is abusive=Contact( conduct == Conduct.ABUSIVE )
[when]The customer is threatening=Contact( conduct == Conduct.THREATENING )
[when]The customer is angry=Contact( mood == Mood.ANGRY )
[when]The customer is not angry=Contact( mood != Mood.ANGRY )
[when]The customer is neutral or satisfied=Contact( mood in ( Mood.NEUTRAL, Mood.SATISFIED ) )
[when]The customer has waited for more than {n} minutes=Contact( waitMinutes > {n} )
[when]The customer has waited for at most {n} minutes=Contact( waitMinutes <= {n} )
[when]The customer is here, on the phone or in a chat=Contact( channel in ( Channel.IN_PERSON, Channel.PHONE, Channel.CHAT ) )
[when]The customer is on the phone or in a chat=Contact( channel in ( Channel.PHONE, Channel.CHAT ) )
[when]The customer is neither on the phone nor in a chat=Contact( channel not in ( Channel.PHONE, Channel.CHAT ) )
[when]The contact is urgent=Contact( urgent )
[when]The contact is not urgent=Contact( urgent == false )
[when]At least {n} customers are waiting=Contact( customersWaiting >= {n} )

# ---- disagreements, requests, incidents
[when]There is a disagreement about a doubted statement=exists Disagreement( kind == DisagreementKind.DOUBTED_STATEMENT )
[when]There is a divergence of opinion=exists Disagreement( kind == DisagreementKind.DIVERGENCE_OF_OPINION )
[when]There is a disagreement about inappropriate conduct=exists Disagreement( kind == DisagreementKind.INAPPROPRIATE_CONDUCT )
[when]The employee is in the right=EmployeeInTheRight()
[when]The customer asks for a refund or a replacement=Request( kind in ( RequestKind.REFUND, RequestKind.REPLACEMENT ), $request : id )
[when]The customer asks for information=exists Request( kind == RequestKind.INFORMATION )
[when]A discount is refused=exists Refused( request.kind == RequestKind.DISCOUNT )
[when]An incident is one of rudeness=$incident : Incident( kind == IncidentKind.RUDENESS )
[when]A serious or critical incident is open=exists Weight( weight in ( Severity.SERIOUS, Severity.CRITICAL ), incident.resolved == false )
[when]No serious or critical incident is open=not Weight( weight in ( Severity.SERIOUS, Severity.CRITICAL ), incident.resolved == false )
[when]No incident is open=not Incident( resolved == false )

# ---- guidance
[then]Advise to accept what is said=insert( new Guidance( GuidanceTopic.ACCEPT_AS_STATED ) );
[then]Advise to hear without judging=insert( new Guidance( GuidanceTopic.HEAR_WITHOUT_JUDGING ) );
[then]Advise respect and limits=insert( new Guidance( GuidanceTopic.RESPECT_AND_LIMITS ) );
[then]Advise to support the employee=insert( new Guidance( GuidanceTopic.SUPPORT_EMPLOYEE ) );
[then]Advise to answer as before=insert( new Guidance( GuidanceTopic.CONSISTENT_ANSWER ) );
[then]Advise to stay calm=insert( new Guidance( GuidanceTopic.STAY_CALM ) );
[then]Advise to explain the basics=insert( new Guidance( GuidanceTopic.EXPLAIN_BASICS ) );
[then]Advise to recognise loyalty=insert( new Guidance( GuidanceTopic.RECOGNISE_LOYALTY ) );
[then]Advise a personal touch=insert( new Guidance( GuidanceTopic.PERSONAL_TOUCH ) );

# ---- other decisions
[then]Remind of the limits=insert( new Boundary( BoundaryStep.REMIND_LIMITS ) );
[then]Warn the customer=insert( new Boundary( BoundaryStep.WARN ) );
[then]End the contact=insert( new Boundary( BoundaryStep.END_CONTACT ) );
[then]Tell the manager of the conduct=insert( new Escalation( EscalationTarget.MANAGER, EscalationReason.CONDUCT, null ) );
[then]Tell security of the conduct=insert( new Escalation( EscalationTarget.SECURITY, EscalationReason.CONDUCT, null ) );
[then]Ask the manager to review the relationship=insert( new Escalation( EscalationTarget.MANAGER, EscalationReason.RELATIONSHIP_REVIEW, null ) );
[then]Look for the root cause of the request=insert( new Improvement( $request, ImprovementKind.REVIEW_ROOT_CAUSE ) );
[then]Nobody apologises for this incident=insert( new ApologyWithheld( $incident ) );
[then]Make a simple apology for the wait=insert( new Apology( ApologySubject.WAIT, $customer, Register.SIMPLE, Authority.ADVISER, true ) );
[then]Make a sincere apology for the wait=insert( new Apology( ApologySubject.WAIT, $customer, Register.SINCERE, Authority.ADVISER, true ) );
[then]Take the time=insert( new TimePlan( TimePlanStep.TAKE_THE_TIME ) );
[then]Offer a callback=insert( new TimePlan( TimePlanStep.OFFER_CALLBACK ) );
[then]Keep to the point=insert( new TimePlan( TimePlanStep.KEEP_TO_THE_POINT ) );
