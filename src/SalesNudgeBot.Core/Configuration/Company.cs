using System.Collections.Immutable;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.Expectations;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.Core.Configuration;

/// <summary>
/// One installation as its manifest describes it, with the time off that people have told the bot about. Rules look people,
/// roles and calendars up here at the moment they run, so that a change of either is felt by everything still open.
/// </summary>
public sealed record Company(
    string Name,
    ImmutableDictionary<PersonId, Person> People,
    ImmutableDictionary<TeamId, Team> Teams,
    ImmutableDictionary<string, Calendar> Calendars,
    ImmutableDictionary<string, EscalationPolicy> Policies,
    AttentionBudget Attention,
    Retention Retention
)
{
    readonly CompanyIndex index = new();
    readonly KeptHistory history = new();

    /// <summary>Time off said in chat; what the manifest knows is on the person.</summary>
    public ImmutableDictionary<PersonId, ImmutableArray<TimeOff>> Away { get; init; } =
        [];

    /// <summary>In the order of the manifest; never empty.</summary>
    public ImmutableArray<Workspace> Workspaces { get; init; } = [Workspace.BuiltIn];

    public BotMode Mode { get; init; }

    public CrmSettings Crm { get; init; } = CrmSettings.None;

    public PaceSettings Pace { get; init; } = PaceSettings.Default;

    /// <summary>In the order of the manifest.</summary>
    public ImmutableArray<Expectation> Expectations { get; init; } = [];

    public Person Person(PersonId id) => People[id];

    /// <summary>The given name where only one person has it, else the whole name; the id of somebody who left, and "former rep 7" once they were erased.</summary>
    public string ShortName(PersonId id) =>
        People.GetValueOrDefault(id) is not { } person ? FormerPerson.NameOf(id) ?? id.Value
        : index.IsShared(person.GivenName, People) ? person.Name
        : person.GivenName;

    public WorkingTime WorkingTimeOf(PersonId id)
    {
        var person = People[id];
        return new(person.Zone, Calendars[person.Calendar], person.TimeOff.AddRange(Away.GetValueOrDefault(id, [])));
    }

    /// <summary>Those who look after the bot, in the order of their ids.</summary>
    public ImmutableArray<PersonId> Admins => index.Admins(People);

    public Team? TeamOfRep(PersonId rep) => index.TeamOfRep(rep, Teams);

    /// <summary>The teams in which this person is a rep, leads, or is deputy, in the order of their ids.</summary>
    public ImmutableArray<Team> TeamsOf(PersonId person) => index.TeamsOf(person, Teams);

    /// <summary>The teams that this person leads or is deputy of, in the order of their ids.</summary>
    public IEnumerable<Team> TeamsLedBy(PersonId person) =>
        TeamsOf(person).Where(team => team.IsLedBy(person));

    /// <summary>The workspace whose platform carries messages to this conversation.</summary>
    public WorkspaceId WorkspaceOf(Destination destination) =>
        destination switch
        {
            Destination.LeadersChannel { Team: var team } => Teams.GetValueOrDefault(team)?.Home,
            Destination.Person { Id: var id } => People.GetValueOrDefault(id)?.Home ?? TeamOfRep(id)?.Home,
            _ => null,
        } ?? Workspaces[0].Id;

    /// <summary>The company's past deals as an import left them, worked out once for each import.</summary>
    /// <param name="all">Everybody's, as stored.</param>
    public DealHistory HistoryOf(CrmFeed feed, Func<IEnumerable<Opportunity>> all) =>
        history.Of(feed, Teams, () => DealHistory.Of(all(), rep => TeamOfRep(rep)?.Id, feed.AsOf));

    public EscalationPolicy PolicyOf(Team team) => Policies[team.Policy];
}
