using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Attention;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Previewing;

/// <summary>What waits to be sent while time passes, and what was sent.</summary>
sealed class PreviewedPosts
{
    readonly Company company;
    readonly Dictionary<Destination, List<PreviewedPost>> waiting = [];
    readonly PriorityQueue<Destination, Instant> queue = new();
    readonly HashSet<(string Key, int Revision)> known = [];
    readonly HashSet<string> unsent = [];
    readonly HashSet<string> lost = [];
    readonly PausedTeams paused;
    readonly ImmutableHashSet<TeamId> pausedTeams;
    readonly HashSet<PersonId> welcomed;
    readonly Dictionary<PersonId, List<(Instant At, MessageKind Kind)>> arrived = [];
    readonly KnownOfReaders readers;
    long sequence;

    public PreviewedPosts(Company company, PreviewStart start, PreviewedChains chains, Instant now)
    {
        (this.company, welcomed) = (company, [.. start.Welcomed]);
        readers = new(SentSince, person => start.DoNotDisturb.TryGetValue(person, out var window) ? window : null, chains.InTroubleSince);
        (paused, pausedTeams) = (new(company, start.Paused, chains.TeamOf), [.. start.Paused.Where(company.Teams.ContainsKey)]);
        foreach (var (person, kinds) in start.SentToday)
        {
            arrived[person] = [.. kinds.Select(kind => (now, kind))];
        }

        foreach (var post in start.Waiting)
        {
            Enqueue(post.Outgoing, post.HeldUntil);
        }
    }

    public List<PreviewedMessage> Sent { get; } = [];

    public List<KeptBack> Kept { get; } = [];

    public Instant? NextDue(Instant after)
    {
        while (queue.TryPeek(out var to, out var at))
        {
            if (at > after && waiting.TryGetValue(to, out var posts) && posts.Exists(post => post.GoesAt == at))
            {
                return at;
            }

            queue.Dequeue();
        }

        return null;
    }

    /// <summary>A post that is known by its key and revision is left as it is; what changes a message in place alerts nobody, and is left out.</summary>
    public void Add(Outgoing message, Instant now)
    {
        if (message.Operation != Operation.Post || !known.Add((message.Key, message.Revision)))
        {
            return;
        }

        if (message.To is Destination.Person(var person) && company.Mode is BotMode.Live && company.People.ContainsKey(person) && welcomed.Add(person))
        {
            Enqueue(FirstMessage.Before(message, person, company, now), null);
        }

        Enqueue(message, null);
    }

    /// <param name="holds">Whether what the post was decided by still stands.</param>
    /// <param name="told">What wants to know that it was sent.</param>
    /// <param name="undeliverable">What wants to know that it never will be.</param>
    /// <returns>Whether anything was sent, held or ended.</returns>
    public bool Send(Instant now, Func<ValidWhile, bool> holds, Action<TellWhenSent> told, Action<TellWhenSent> undeliverable)
    {
        var changed = false;
        var due = new List<Destination>();
        while (queue.TryPeek(out var to, out var at) && at <= now)
        {
            queue.Dequeue();
            due.Add(to);
        }

        foreach (var to in due.Distinct())
        {
            changed |= Send(to, now, holds, told, undeliverable);
        }

        return changed;
    }

    /// <summary>What would go now, but for the pause of a team.</summary>
    public ImmutableArray<PreviewedPause> Paused(Instant now, Func<ValidWhile, bool> holds)
    {
        if (pausedTeams.IsEmpty)
        {
            return [];
        }

        var kept = waiting.Values.SelectMany(posts => posts).Where(post => post.Outgoing.NotBefore <= now && IsUseful(post, now, holds))
            .Select(post => paused.Keeping(post.Outgoing)).OfType<Team>().CountBy(team => team.Id).ToDictionary();
        return [.. pausedTeams.OrderBy(team => team.Value, StringComparer.Ordinal).Select(team => new PreviewedPause(team, kept.GetValueOrDefault(team)))];
    }

    bool Send(Destination to, Instant now, Func<ValidWhile, bool> holds, Action<TellWhenSent> told, Action<TellWhenSent> undeliverable)
    {
        if (!waiting.TryGetValue(to, out var all))
        {
            return false;
        }

        var orphans = all.FindAll(IsOrphan);
        orphans.ForEach(orphan => End(orphan, tell: true, DeliveryWords.MessageNotSent));
        // What waits for the message above it is looked at again with that message.
        var posts = all.FindAll(post => post.GoesAt <= now && (post.Outgoing.Thread is not { } thread || !unsent.Contains(thread)));
        if (posts.Count == 0)
        {
            return orphans.Count > 0;
        }

        foreach (var stale in posts.Where(post => !MayGo(post)).ToList())
        {
            var late = stale.Outgoing.ExpiresAt <= now;
            End(stale, tell: late, late ? DeliveryWords.TooLate : DeliveryWords.Outdated);
            posts.Remove(stale);
        }

        posts.RemoveAll(IsPaused);
        foreach (var post in Chosen(posts).Where(all.Contains))
        {
            if (!ShadowRule.LetsGo(post.Outgoing, company))
            {
                ShowInstead(post);
            }
            else if (MayGo(post))
            {
                Go(post);
            }
        }

        return true;

        bool MayGo(PreviewedPost post) => IsUseful(post, now, holds);

        bool IsPaused(PreviewedPost post)
        {
            if (paused.Keeping(post.Outgoing) is not { } team)
            {
                return false;
            }

            Hold(post, DeliveryWords.TeamPaused(team.Name), now + PausedTeams.LookAgain);
            return true;
        }

        void ShowInstead(PreviewedPost post)
        {
            if (ShadowRule.IsShown(post.Outgoing) && !post.WasShown)
            {
                post.WasShown = true;
                Sent.Add(Message(post, now) with { OnlyShown = true });
            }

            foreach (var part in TakeOut(post))
            {
                Settle(part);
            }

            Settle(post);
        }

        void Settle(PreviewedPost post)
        {
            if (ShadowRule.Waits(post.Outgoing))
            {
                Hold(post, ShadowWords.OnlyShown, now + ShadowRule.LookAgain);
            }
            else
            {
                End(post, tell: true, ShadowWords.OnlyShown);
            }
        }

        List<PreviewedPost> TakeOut(PreviewedPost post)
        {
            List<PreviewedPost> parts = [.. post.Parts];
            post.Parts.Clear();
            foreach (var part in parts)
            {
                (part.HeldUntil, part.HeldBecause) = (null, null);
                Wait(part);
            }

            return parts;
        }

        void End(PreviewedPost post, bool tell, string reason)
        {
            Remove(post);
            Keep(post, KeptHow.NotSent, post.HeldBecause is { } held ? $"{held}; {reason}" : reason);
            TakeOut(post);
            lost.Add(post.Outgoing.Key);
            if (all.Exists(IsOrphan))
            {
                queue.Enqueue(to, now);
            }

            if (tell && post.Outgoing.TellWhenSent is { } aggregate)
            {
                undeliverable(aggregate);
            }
        }

        void Go(PreviewedPost post)
        {
            Remove(post);
            lost.Remove(post.Outgoing.Key);
            if (post.HeldBecause is { } held)
            {
                Keep(post, KeptHow.SentLater, held);
            }

            Sent.Add(Message(post, now));
            if (to is Destination.Person(var reader) && !post.Outgoing.Urgent)
            {
                (arrived.TryGetValue(reader, out var kinds) ? kinds : arrived[reader] = []).Add((now, post.Outgoing.Kind));
            }

            if (all.Count > 0)
            {
                // What was to go into its thread may go now.
                queue.Enqueue(to, now);
            }

            foreach (var tell in post.Parts.Prepend(post).Select(part => part.Outgoing.TellWhenSent).OfType<TellWhenSent>())
            {
                told(tell);
            }
        }

        List<PreviewedPost> Chosen(List<PreviewedPost> posts)
        {
            List<PreviewedPost> goes = [];
            var byId = posts.ToDictionary(post => post.Id);
            var choices = ConversationRule.Choose(to, [.. posts.Select(post => new Candidate(post.Id, post.Outgoing, post.Sequence))], company, readers, now);
            foreach (var (choice, post) in choices.Select(choice => (choice, byId[choice.Id])).Where(chosen => all.Contains(chosen.Item2)))
            {
                switch (choice)
                {
                    case Choice.Send:
                        goes.Add(post);
                        break;
                    case Choice.Hold hold:
                        Hold(post, Undated(hold.Reason), hold.Until);
                        break;
                    case Choice.Fold fold:
                        Remove(post);
                        Keep(post, KeptHow.SentWithAnother, fold.Reason);
                        byId[fold.Into].Parts.AddRange([post, .. post.Parts]);
                        post.Parts.Clear();
                        break;
                    case Choice.Expire expire:
                        End(post, tell: true, DeliveryWords.TooLateBy(Undated(expire.HeldBecause)));
                        break;
                    case Choice.Drop drop:
                        End(post, tell: true, drop.Reason);
                        break;
                }
            }

            return goes;
        }
    }

    static bool IsUseful(PreviewedPost post, Instant now, Func<ValidWhile, bool> holds) => !(post.Outgoing.ExpiresAt <= now) && (post.Outgoing.ValidWhile is not { } valid || holds(valid));

    /// <summary>The message in whose thread it belongs was never sent.</summary>
    bool IsOrphan(PreviewedPost post) => post.Outgoing.Thread is { } thread && lost.Contains(thread) && !unsent.Contains(thread);

    static PreviewedMessage Message(PreviewedPost post, Instant now) =>
        new(now, post.Outgoing.To, post.Outgoing.Kind, PreviewWords.Because(post.Outgoing), [.. post.Parts.Select(part => part.Outgoing.Kind)]);

    void Hold(PreviewedPost post, string reason, Instant until)
    {
        (post.HeldUntil, post.HeldBecause) = (until, reason);
        queue.Enqueue(post.Outgoing.To, until);
    }

    void Keep(PreviewedPost post, KeptHow how, string reason) => Kept.Add(new(post.Outgoing.Kind, how, reason));

    static string Undated(string reason) => reason.Split(':')[0];

    ImmutableArray<MessageKind> SentSince(PersonId person, Instant since) =>
        arrived.TryGetValue(person, out var kinds) ? [.. kinds.Where(one => one.At >= since).Select(one => one.Kind)] : [];

    void Enqueue(Outgoing message, Instant? heldUntil)
    {
        known.Add((message.Key, message.Revision));
        Wait(new(message, ++sequence) { HeldUntil = heldUntil });
    }

    void Wait(PreviewedPost post)
    {
        var to = post.Outgoing.To;
        (waiting.TryGetValue(to, out var posts) ? posts : waiting[to] = []).Add(post);
        unsent.Add(post.Outgoing.Key);
        queue.Enqueue(to, post.GoesAt);
    }

    void Remove(PreviewedPost post)
    {
        waiting[post.Outgoing.To].Remove(post);
        unsent.Remove(post.Outgoing.Key);
    }
}
