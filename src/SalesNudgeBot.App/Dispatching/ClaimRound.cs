using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Attention;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>What one conversation sends now, in order; only the first is claimed, so that a crash leaves one row in doubt.</summary>
sealed record Conversation(Destination To, ImmutableArray<string> Rows);

/// <summary>
/// One look at what is due in one workspace, in one transaction: ends what is stale, holds and folds by the attention rule, claims the
/// rest, the most pressing conversations first.
/// </summary>
sealed class ClaimRound(IStores stores, WorkspaceId workspace, Company company, IValidity validity, RowEndings endings, Instant now, Instant wallNow)
{
    const int MostOrphans = 500;

    readonly IOutboxStore outbox = stores.Outbox;
    readonly PausedTeams paused = new(company, stores.Pauses.All(), chain => stores.Ledger.Load(chain)?.Team);
    readonly Shadow shadow = new(stores, company, endings, now);
    readonly KnownOfReaders known = KnownOf(stores);

    bool ended;

    /// <summary>Rows that this round ended, held, folded or claimed.</summary>
    public int Changed { get; private set; }

    /// <param name="most">So many conversations, at most, may begin.</param>
    public ImmutableArray<Conversation> Run(int most)
    {
        if (stores.Workspaces.Find(workspace).ClosedUntil > wallNow)
        {
            return [];
        }

        foreach (var orphan in outbox.Orphaned(MostOrphans, workspace).Where(StillWaits))
        {
            End(() => endings.MessageMissing(orphan));
        }

        var conversations = ImmutableArray.CreateBuilder<Conversation>();
        foreach (var rows in outbox.Due(now, wallNow, most, workspace).GroupBy(row => row.Outgoing.To))
        {
            ImmutableArray<OutboxRow> useful = [.. rows.Where(row => StillWaits(row) && Useful(row) && !IsPaused(row))];
            ImmutableArray<string> sends = [.. Choose(rows.Key, [.. useful.Where(StillWaits)]).Where(StillWaits).Where(LetsGo)];
            if (!sends.IsEmpty)
            {
                outbox.Claim(sends[0], Leases.Until(wallNow));
                Changed++;
                conversations.Add(new(rows.Key, sends));
            }
        }

        return conversations.ToImmutable();
    }

    /// <summary>Whether a row may still go; ends nothing.</summary>
    public static bool MayGo(OutboxRow row, IStores stores, IValidity validity, Instant now) =>
        !IsLate(row, now) && IsValid(row, stores, validity);

    // An aggregate that is told of one message's end may plan an update that takes the place of another row of this very round.
    bool StillWaits(OutboxRow row) => StillWaits(row.Id);

    bool StillWaits(string id) => !ended || outbox.Find(id) is { State: OutboxState.Planned or OutboxState.Held };

    bool Useful(OutboxRow row)
    {
        foreach (var part in outbox.Parts(row.Id).Where(part => !MayGo(part, stores, validity, now)))
        {
            EndStale(part);
        }

        if (MayGo(row, stores, validity, now))
        {
            return true;
        }

        EndStale(row);
        return false;
    }

    bool IsPaused(OutboxRow row)
    {
        if (paused.Keeping(row.Outgoing) is not { } team)
        {
            return false;
        }

        outbox.Hold(row.Id, DeliveryWords.TeamPaused(team.Name), now + PausedTeams.LookAgain);
        Changed++;
        return true;
    }

    bool LetsGo(string id)
    {
        // Asked first: a row is not read once more for a bot that is not in shadow.
        if (!shadow.IsOn || outbox.Find(id) is not { } row || shadow.LetsGo(row))
        {
            return true;
        }

        End(() => shadow.ShowInstead(row));
        return false;
    }

    void EndStale(OutboxRow row)
    {
        if (IsLate(row, now))
        {
            End(() => endings.Undelivered(row, OutboxState.Expired, DeliveryWords.TooLate));
        }
        else
        {
            End(() => endings.Superseded(row, DeliveryWords.Outdated));
        }
    }

    ImmutableArray<string> Choose(Destination to, ImmutableArray<OutboxRow> rows)
    {
        var byId = rows.ToDictionary(row => row.Id);
        var sends = ImmutableArray.CreateBuilder<string>();
        var choices = ConversationRule.Choose(to, [.. rows.Select(row => new Candidate(row.Id, row.Outgoing, row.Sequence))], company, known, now);
        foreach (var choice in choices.Where(choice => StillWaits(choice.Id)))
        {
            switch (choice)
            {
                case Choice.Send:
                    sends.Add(choice.Id);
                    break;
                case Choice.Hold hold:
                    outbox.Hold(hold.Id, hold.Reason, hold.Until);
                    Changed++;
                    break;
                case Choice.Fold fold:
                    endings.Unfold(byId[fold.Id]);
                    outbox.Fold(fold.Id, fold.Into, fold.Reason);
                    Changed++;
                    break;
                case Choice.Expire expire:
                    End(() => endings.Undelivered(byId[expire.Id], OutboxState.Expired, DeliveryWords.TooLateBy(expire.HeldBecause)));
                    break;
                case Choice.Drop drop:
                    End(() => endings.Undelivered(byId[drop.Id], OutboxState.Failed, drop.Reason));
                    break;
            }
        }

        return sends.ToImmutable();
    }

    void End(Action end)
    {
        end();
        ended = true;
        Changed++;
    }

    static KnownOfReaders KnownOf(IStores stores)
    {
        var undisturbed = new Lazy<ImmutableDictionary<PersonId, Interval>>(stores.People.DoNotDisturb);
        return new(
            (person, since) => [.. stores.Outbox.SentTo(person, since)],
            person => undisturbed.Value.TryGetValue(person, out var window) ? window : null,
            rep => stores.Ledger.Of(rep, openOnly: true).Where(chain => chain.Rep == rep && chain.Case is { IsOpen: true }).Max(chain => (Instant?)chain.Case!.OpenedAt));
    }

    static bool IsLate(OutboxRow row, Instant now) => row.Outgoing.ExpiresAt <= now;

    static bool IsValid(OutboxRow row, IStores stores, IValidity validity) =>
        row.Outgoing.ValidWhile is not { } valid || validity.Holds(stores, valid);
}
