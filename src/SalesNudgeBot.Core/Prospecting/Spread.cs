namespace SalesNudgeBot.Core.Prospecting;

/// <summary>
/// How far one figure (won or not; the size of a win) varies from deal to deal, from rep to rep of a team, and from team to team, by the
/// analysis of variance of Bühlmann and Straub. It says how much a rep's own figures weigh against those of others: many deals
/// of a rep in a company whose reps really differ weigh much, few among reps who are alike weigh little. For shares this is the beta-binomial.
/// </summary>
/// <param name="Within">Variance between the deals of one rep.</param>
/// <param name="Reps">Variance between the true means of reps of one team; zero where none shows.</param>
/// <param name="Teams">The same between teams.</param>
readonly record struct Spread(double Within, double Reps, double Teams, bool IsKnown)
{
    /// <summary>As many deals as others count for while there are too few reps to tell how much they differ.</summary>
    public const double UsualStrength = 30;

    /// <summary>Others count for at least so many deals, however much reps differ.</summary>
    public const double LeastStrength = 5;

    /// <summary>And for at most so many, however alike reps are: a rep's own record is never drowned.</summary>
    public const double MostStrength = 300;

    const int FewestReps = 5;

    /// <summary>So many deals with the team's figures are added to a rep's own.</summary>
    public double RepStrength => !IsKnown ? UsualStrength : Reps > 0 ? Math.Clamp(Within / Reps, LeastStrength, MostStrength) : MostStrength;

    /// <param name="teams">Each team's reps.</param>
    public static Spread Of(IReadOnlyCollection<IReadOnlyCollection<Moments>> teams)
    {
        var reps = teams.SelectMany(team => team).Where(rep => rep.Count > 0).ToList();
        var all = reps.Aggregate(default(Moments), (sum, rep) => sum + rep);
        var freedom = all.Count - reps.Count;
        var within = freedom > 0 ? reps.Sum(rep => rep.Scatter) / freedom : 0;
        if (reps.Count(rep => rep.Count > 1) < FewestReps)
        {
            return new(within, 0, 0, false);
        }

        var grouped = teams.Select(TeamOf).Where(team => team.All.Count > 0).ToList();
        var repFreedom = grouped.Sum(team => team.Reps - 1);
        var repScatter = grouped.Sum(team => team.RepScatter);
        var repRoom = grouped.Sum(team => team.All.Count - (team.Squares / team.All.Count));
        var between = repRoom > 0 ? Math.Max(0, (repScatter - (repFreedom * within)) / repRoom) : 0;

        var teamScatter = grouped.Sum(team => team.All.Count * Math.Pow(team.All.Mean - all.Mean, 2));
        var fromReps = grouped.Sum(team => team.Squares / team.All.Count) - (grouped.Sum(team => team.Squares) / all.Count);
        var teamRoom = all.Count - (grouped.Sum(team => team.All.Count * team.All.Count) / all.Count);
        var ofTeams = teamRoom > 0 ? Math.Max(0, (teamScatter - ((grouped.Count - 1) * within) - (between * fromReps)) / teamRoom) : 0;
        return new(within, between, ofTeams, true);
    }

    /// <summary>So many deals with the company's figures are added to a team's own.</summary>
    public double TeamStrength(IReadOnlyCollection<Moments> reps)
    {
        if (!IsKnown)
        {
            return UsualStrength;
        }

        var team = TeamOf(reps);
        if (Teams <= 0 || team.All.Count <= 0)
        {
            return MostStrength;
        }

        // A team's mean is uncertain by its deals and by which reps it happens to have.
        var variance = (Within / team.All.Count) + (Reps * team.Squares / (team.All.Count * team.All.Count));
        return Math.Clamp(team.All.Count * variance / Teams, LeastStrength, MostStrength);
    }

    static Team TeamOf(IReadOnlyCollection<Moments> reps)
    {
        var all = reps.Aggregate(default(Moments), (sum, rep) => sum + rep);
        return new(
            all,
            reps.Count(rep => rep.Count > 0),
            reps.Sum(rep => rep.Count * rep.Count),
            reps.Sum(rep => rep.Count * Math.Pow(rep.Mean - all.Mean, 2)));
    }

    readonly record struct Team(Moments All, int Reps, double Squares, double RepScatter);
}
