using Stories.Crash;

// As started by KillTests; everything else is the test runner's.
if (args is [WeekProcess.Command, var folder])
{
    await new WeekProcess(folder).Play();
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
