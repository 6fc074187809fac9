; Inno Setup 6.3 or newer: makes liverleaf-setup.exe of the folder that `make package` builds on Windows.
; For one user without rights, or with /ALLUSERS for all; silently with /VERYSILENT.
#define Version "0.2.0"

[Setup]
AppId={{B4E0A6C1-7C1D-4C0B-9A3E-51B8B6C6D2F7}
AppName=Liverleaf
AppVersion={#Version}
AppPublisher=The makers of Liverleaf
DefaultDirName={autopf}\Liverleaf
DefaultGroupName=Liverleaf
DisableProgramGroupPage=yes
; What Qt runs on.
MinVersion=10.0.17763
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\package\liverleaf.ico
UninstallDisplayIcon={app}\liverleaf.exe
OutputDir=..\..\dist
OutputBaseFilename=liverleaf-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes

[Files]
Source: "..\..\dist\liverleaf\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[InstallDelete]
; An older version's files must not mix with the new one's.
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\licences"

[Icons]
Name: "{group}\Liverleaf"; Filename: "{app}\liverleaf.exe"

[Registry]
; A double click on a library file asks whether to install it.
Root: HKA; Subkey: "Software\Classes\.leaf"; ValueType: string; ValueData: "Liverleaf.Library"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Liverleaf.Library"; ValueType: string; ValueData: "Liverleaf library"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Liverleaf.Library\DefaultIcon"; ValueType: string; ValueData: "{app}\liverleaf.exe,0"
Root: HKA; Subkey: "Software\Classes\Liverleaf.Library\shell\open\command"; ValueType: string; ValueData: """{app}\liverleaf.exe"" ""%1"""

[Run]
Filename: "{app}\liverleaf.exe"; Description: "{cm:LaunchProgram,Liverleaf}"; Flags: nowait postinstall skipifsilent
